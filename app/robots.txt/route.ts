/** A panel is for those who know where it is (RFC 9309). */
export function GET(): Response {
  return new Response('User-agent: *\nDisallow: /\n', { headers: { 'Content-Type': 'text/plain' } });
}
