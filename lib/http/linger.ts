import type { IncomingMessage, ServerResponse } from 'node:http';

/** How long the rest of a request is read, to be thrown away, after its answer. */
const LINGER_MS = 30_000;

/**
 * Closes the connection of a request that is answered before it has come whole, as a refused one may be, but only when
 * its sender has closed it: done at once, it would take the answer from a sender who is still writing (RFC 9112, 9.6).
 */
export function linger(request: IncomingMessage, response: ServerResponse, lingerMs = LINGER_MS): void {
  response.prependOnceListener('finish', () => {
    if (request.complete) return;
    const { socket } = request;
    const impatience = setTimeout(() => socket.destroy(), lingerMs);
    socket.once('close', () => clearTimeout(impatience));
    // What Node does next, and what would be too soon.
    socket.destroySoon = () => socket.end();
    socket.end();
    request.unpipe().resume();
  });
}
