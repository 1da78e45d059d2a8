import { BadRequest } from './problem';

const MAX_BODY_BYTES = 1024 * 1024;

/** The body as it comes. A browser that goes away in the middle is no bug. */
export async function* received(request: Request): AsyncGenerator<Uint8Array> {
  try {
    yield* request.body ?? [];
  } catch {
    throw new BadRequest(400, 'broken-off');
  }
}

/** The body as text, given up as soon as it is larger than it may be: 1 MiB, where nothing else is said. */
export async function readBody(request: Request, bytes = MAX_BODY_BYTES): Promise<string> {
  const tooLarge = () => new BadRequest(413, 'too-large', { bytes });
  if (Number(request.headers.get('content-length') ?? 0) > bytes) throw tooLarge();
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of received(request)) {
    size += chunk.byteLength;
    if (size > bytes) throw tooLarge();
    chunks.push(chunk);
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(chunks));
  } catch {
    throw new BadRequest(400, 'malformed');
  }
}

function isJson(request: Request): boolean {
  return /^application\/json\s*(;|$)/i.test(request.headers.get('content-type') ?? '');
}

/** The body as an object, see {@link readBody}; no body at all is an empty one. */
export async function readJson(request: Request, maxBytes?: number): Promise<Record<string, unknown>> {
  const text = await readBody(request, maxBytes);
  if (text === '') return {};
  if (!isJson(request)) throw new BadRequest(415, 'unsupported-media-type');
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new BadRequest(400, 'malformed');
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new BadRequest(400, 'not-an-object');
  return value as Record<string, unknown>;
}
