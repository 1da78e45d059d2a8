import type { IncomingMessage, ServerResponse } from 'node:http';

/** How long the rest of a request is read, to be thrown away, after its answer. */
const LINGER_MS = 30_000;

/**
 * A request that is answered before it has come whole, as a refused one may be, is read to its end all the same. Where its
 * connection is to close, only its sender closes it: done at once, it would take the answer from who is still writing
 * (RFC 9112, 9.6). Where it goes on, the next request would wait behind the rest for ever.
 */
export function linger(request: IncomingMessage, response: ServerResponse, lingerMs = LINGER_MS): void {
  response.prependOnceListener('finish', () => {
    if (request.complete) return;
    const { socket } = request;
    const impatience = setTimeout(() => socket.destroy(), lingerMs);
    // What Node does next where the connection is to close, and what would be too soon.
    socket.destroySoon = () => {
      socket.once('close', () => clearTimeout(impatience));
      socket.end();
    };
    request.once('close', () => {
      if (socket.writableEnded) return;
      clearTimeout(impatience);
      Reflect.deleteProperty(socket, 'destroySoon');
    });
    request.unpipe().resume();
  });
}
