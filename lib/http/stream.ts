import type { FileView } from '@/lib/core/stream';

/** RFC 6266 with RFC 8187: a name in ASCII for who reads no other, and the name itself. */
function disposition(name: string): string {
  const ascii = name.normalize('NFKD').replace(/[^\x20-\x7e]|["\\%]/g, '_');
  const encoded = encodeURIComponent(name.toWellFormed()).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${ascii}"; filename*=UTF-8''${encoded}`;
}

/** A file of a stranger: always saved, never shown, so it gets no type that a browser would open. */
export function fileAnswer({ name, sizeBytes, stream }: FileView, headers: Headers): Response {
  headers.set('Content-Type', 'application/octet-stream');
  headers.set('Content-Disposition', disposition(name));
  if (sizeBytes !== null) headers.set('Content-Length', String(sizeBytes));
  return new Response(stream, { headers });
}

/** Not gathered by a proxy, which would hold the events back. */
export function eventsAnswer(stream: ReadableStream, headers: Headers): Response {
  headers.set('Content-Type', 'text/event-stream');
  headers.set('X-Accel-Buffering', 'no');
  return new Response(stream, { headers });
}
