import { BadRequest } from './problem';

const MAX_BODY_BYTES = 1024 * 1024;

/** The body as text, given up as soon as it is larger than 1 MiB. */
export async function readBody(request: Request): Promise<string> {
  if (Number(request.headers.get('content-length') ?? 0) > MAX_BODY_BYTES)
    throw new BadRequest(413, 'too-large');
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of request.body ?? []) {
    size += chunk.byteLength;
    if (size > MAX_BODY_BYTES) throw new BadRequest(413, 'too-large');
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

/** The body as an object; no body at all is an empty one. */
export async function readJson(request: Request): Promise<Record<string, unknown>> {
  const text = await readBody(request);
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
