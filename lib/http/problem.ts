import { REFUSALS, Refusal } from '@/lib/core/refusal';
import { sayFieldProblem, sayRefusal } from '@/lib/words';

/** What is wrong with a request before it is anybody's operation. */
export class BadRequest extends Refusal {
  constructor(
    readonly status: 400 | 403 | 404 | 405 | 413 | 415,
    detail: string,
    values: Record<string, string | number> = {},
  ) {
    super('invalid', { detail, values });
  }
}

function isBadRequest(refusal: Refusal): refusal is BadRequest {
  return 'status' in refusal;
}

function bug(error: unknown, requestId: string): { status: number; code: string; detail: string } {
  const { name, code, stack = '' } = error as { name?: string; code?: string; stack?: string };
  // Never the message: a database's can carry a whole row.
  const frames = stack.split('\n').filter((line) => line.trimStart().startsWith('at '));
  console.error(JSON.stringify({ level: 'error', requestId, name, code, at: frames.slice(0, 12) }));
  return { status: 500, code: 'bug', detail: sayRefusal(new Refusal('invalid', { detail: 'bug' })) };
}

function explain(refusal: Refusal) {
  const code = isBadRequest(refusal) ? refusal.detail : refusal.code;
  const status = isBadRequest(refusal) ? refusal.status : REFUSALS[refusal.code].status;
  const fields = Object.entries(refusal.fields ?? {}).map(([field, problem]) => [
    field,
    { code: problem.code, message: sayFieldProblem(problem) },
  ]);
  return {
    status,
    code,
    detail: sayRefusal(refusal),
    ...(fields.length > 0 && { fields: Object.fromEntries(fields) }),
  };
}

const TITLES: Record<number, string> = {
  400: 'Bad request',
  401: 'Not signed in',
  403: 'Not allowed',
  404: 'Not found',
  405: 'Method not allowed',
  409: 'Conflict',
  412: 'Changed in the meantime',
  413: 'Too large',
  415: 'Unsupported media type',
  422: 'Not valid',
  429: 'Too many requests',
  500: 'Internal error',
  503: 'Not available',
};

/** Refused before the whole body was read: a next request on the connection would wait behind the rest for ever. */
const UNREAD = new Set([401, 403, 413]);

/** Whatever was thrown, as RFC 9457 problem details. What is not a Refusal is logged and told as a bug. */
export function problem(error: unknown, requestId: string): Response {
  const described = error instanceof Refusal ? explain(error) : bug(error, requestId);
  const body = {
    type: `urn:postroom:problem:${described.code}`,
    title: TITLES[described.status],
    ...described,
    requestId,
  };
  const headers = new Headers({
    'Content-Type': 'application/problem+json',
    'Cache-Control': 'no-store',
    'X-Request-Id': requestId,
  });
  if (error instanceof Refusal && error.retryAfterSeconds !== undefined) {
    headers.set('Retry-After', String(Math.ceil(error.retryAfterSeconds)));
  }
  if (described.status === 401) headers.set('WWW-Authenticate', 'Bearer realm="postroom"');
  if (UNREAD.has(described.status)) headers.set('Connection', 'close');
  return new Response(JSON.stringify(body), { status: described.status, headers });
}
