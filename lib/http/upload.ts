import { randomUUID } from 'node:crypto';
import { unstable_rethrow } from 'next/navigation';
import { admit, type Operation } from '@/lib/core/operation';
import { askerOf } from './asker';
import { received } from './body';
import { BadRequest, problem } from './problem';
import { answer, type Context, pathInput, queryInput, type Route, withHeaders } from './route';

function tooLarge(bytes: number): BadRequest {
  return new BadRequest(413, 'file-too-large', { bytes });
}

function requireFile(request: Request, maxBytes: number): void {
  if (!/^application\/octet-stream\s*(;|$)/i.test(request.headers.get('content-type') ?? '')) {
    throw new BadRequest(415, 'not-octet-stream');
  }
  if (Number(request.headers.get('content-length') ?? 0) > maxBytes) throw tooLarge(maxBytes);
}

/** The file as it comes, given up as soon as it is larger than a file may be. */
async function* fileOf(request: Request, maxBytes: number): AsyncGenerator<Uint8Array> {
  let size = 0;
  for await (const chunk of received(request)) {
    size += chunk.byteLength;
    if (size > maxBytes) throw tooLarge(maxBytes);
    yield chunk;
  }
}

async function inputOf(request: Request, context: Context, maxBytes: number) {
  const parts = [await pathInput(context), queryInput(request), { body: fileOf(request, maxBytes) }];
  const names = parts.flatMap((part) => Object.keys(part));
  if (new Set(names).size < names.length) throw new BadRequest(400, 'ambiguous');
  return Object.assign({}, ...parts);
}

/** An operation that takes a file, its `body`, as a route handler: what describes the file stands in path and query. */
export function upload(operation: Operation): Route {
  const handle = async (request: Request, context: Context) => {
    const requestId = randomUUID();
    const headers = new Headers();
    try {
      const actor = await askerOf(request, operation.definition.actor, requestId, headers);
      admit(actor, operation.definition);
      const maxBytes = operation.definition.maxFileBytes?.() ?? Number.POSITIVE_INFINITY;
      requireFile(request, maxBytes);
      const view = await operation(actor, await inputOf(request, context, maxBytes));
      return withHeaders(answer(operation, view, 201, requestId), headers);
    } catch (error) {
      unstable_rethrow(error);
      const refused = withHeaders(problem(error, requestId), headers);
      // The rest of the file was not read: a next request on the connection would wait behind it for ever.
      refused.headers.set('Connection', 'close');
      return refused;
    }
  };
  return Object.assign(handle, { operation, status: 201 });
}
