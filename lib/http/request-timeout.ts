import type { IncomingMessage, ServerResponse } from 'node:http';

/** For the largest file at 128 kbit/s. */
export const UPLOAD_TIMEOUT_MS = 60 * 60_000;

const LIMITS = { requestMs: 60_000, uploadPauseMs: 30_000 };

const TIMED_OUT = 'HTTP/1.1 408 Request Timeout\r\nConnection: close\r\nContent-Length: 0\r\n\r\n';

function isUpload({ method, url = '' }: IncomingMessage): boolean {
  return method === 'POST' && /^\/api\/v1\/(mail\/uploads|user-imports)(\?|$)/.test(url);
}

function giveUp({ socket }: IncomingMessage, response: ServerResponse): void {
  if (!response.headersSent) socket.write(TIMED_OUT);
  socket.destroySoon();
}

/**
 * How long a request may take to come whole. Node's own `requestTimeout` is one for all, so it is that of an upload
 * (UPLOAD_TIMEOUT_MS); the others end here, and an upload that stands still does.
 */
export function limitRequest(
  request: IncomingMessage,
  response: ServerResponse,
  { requestMs, uploadPauseMs } = LIMITS,
): void {
  if (isUpload(request)) {
    request.setTimeout(uploadPauseMs);
    return;
  }
  const timer = setTimeout(() => request.complete || giveUp(request, response), requestMs);
  response.once('close', () => clearTimeout(timer));
}
