import { prove } from './proof';

export type FieldMessages = Record<string, { code: string; message: string }>;

type Problem = { code: string; detail: string; fields?: FieldMessages };

/**
 * Why a request failed, as the server says it (RFC 9457). Status 0 with code `unreachable`: no answer came at all, so
 * nothing is known of what was done.
 */
export class ApiError extends Error {
  override name = 'ApiError';

  constructor(
    readonly status: number,
    readonly code: string,
    /** A sentence for a person; empty when no server said one. */
    readonly detail: string,
    readonly fields: FieldMessages = {},
    readonly retryAfterSeconds?: number,
  ) {
    super(detail || code);
  }
}

type Options = {
  method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  body?: unknown;
  /** The `version` of the view that a change was made for. */
  ifMatch?: number;
  signal?: AbortSignal;
  /** The caller asks for a recent proof himself, where one is wanted. */
  provesItself?: boolean;
};

const PROOF_WANTED = 'reauthentication-required';

/** Whether it was refused only because the person has not proved who he is for a while. */
export function isProofWanted(error: Error): boolean {
  return error instanceof ApiError && error.code === PROOF_WANTED;
}

/** Whether it was refused only because a code has to come with the password. */
export function isCodeWanted(error: Error | null): boolean {
  return error instanceof ApiError && error.code === 'second-factor-required';
}

/** Whether the server does not know the person any more. */
export function hasSessionEnded(error: Error): boolean {
  return error instanceof ApiError && error.status === 401 && !isProofWanted(error) && !isCodeWanted(error);
}

async function send(path: string, { method = 'GET', body, ifMatch, signal }: Options): Promise<Response> {
  const headers: Record<string, string> = { Accept: 'application/json' };
  if (body !== undefined) headers['Content-Type'] = 'application/json';
  if (ifMatch !== undefined) headers['If-Match'] = `"${ifMatch}"`;
  try {
    return await fetch(path, {
      method,
      headers,
      signal,
      body: body === undefined ? undefined : JSON.stringify(body),
    });
  } catch (error) {
    if (signal?.aborted) throw error;
    throw new ApiError(0, 'unreachable', '');
  }
}

/** The problem that an answer tells; what came from a proxy rather than from the panel tells none. */
export async function errorOf(response: Response): Promise<ApiError> {
  const problem = (await response.json().catch(() => ({}))) as Partial<Problem>;
  const retryAfter = Number(response.headers.get('Retry-After'));
  const { code = 'unknown', detail = '', fields } = problem;
  return new ApiError(response.status, code, detail, fields, retryAfter > 0 ? retryAfter : undefined);
}

async function ask<T>(path: string, options: Options): Promise<{ data: T; etag: string | null }> {
  const response = await send(path, options);
  if (!response.ok) throw await errorOf(response);
  try {
    return { data: (await response.json()) as T, etag: response.headers.get('ETag') };
  } catch {
    throw new ApiError(0, 'unreachable', '');
  }
}

/**
 * Asks the REST API under `/api/v1`; `path` is a whole path. Where a recent proof is wanted the person is asked for it, and
 * the same request is sent once more. Throws an {@link ApiError} for any answer that is not 2xx.
 */
export async function api<T>(path: string, options: Options = {}): Promise<{ data: T; etag: string | null }> {
  try {
    return await ask(path, options);
  } catch (error) {
    if (options.provesItself || !isProofWanted(error as Error) || !(await prove())) throw error;
    return ask(path, options);
  }
}
