/** A browser takes seconds to lay out more, and the page stands still meanwhile. */
const MOST_TAGS = 40_000;

/** HTML up to as many tags as can be shown; null where it is not too long. */
export function shorten(html: string): string | null {
  let at = -1;
  for (let tags = 0; tags <= MOST_TAGS; tags += 1) {
    at = html.indexOf('<', at + 1);
    if (at < 0) return null;
  }
  return html.slice(0, at);
}
