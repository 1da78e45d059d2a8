/** What a message wants to show, and whether it may come from elsewhere; `inline`: data URLs by Content-ID. */
export type Pictures = { remote: boolean; inline: ReadonlyMap<string, string> };

export type PictureGate = {
  /** The address as it may stand in the frame; null: none. */
  pass(raw: string): string | null;
  /** How many were turned away because they would be fetched from elsewhere. */
  blocked(): number;
};

/** Nothing is here: what is left of it was relative. */
const NOWHERE = 'https://nowhere.invalid/';
const DATA_PICTURE = /^data:image\/(png|gif|jpe?g|webp|bmp|avif);base64,[a-z0-9+/=]*$/i;
const CID = /^cid:(.+)$/i;

/** As a browser reads an address: without the tabs and line breaks in it and the blanks around it. */
function withoutBlanks(raw: string): string {
  return raw.replace(/[\t\r\n]/g, '').trim();
}

export function contentIdOf(raw: string): string | null {
  const id = CID.exec(withoutBlanks(raw))?.[1];
  try {
    return id === undefined ? null : decodeURIComponent(id);
  } catch {
    return id ?? null;
  }
}

function remoteAddress(raw: string): string | null {
  if (!URL.canParse(raw, NOWHERE)) return null;
  const { protocol, origin, href } = new URL(raw, NOWHERE);
  const isElsewhere = `${origin}/` !== NOWHERE && (protocol === 'http:' || protocol === 'https:');
  return isElsewhere ? href : null;
}

export function pictureGate({ remote, inline }: Pictures): PictureGate {
  let blocked = 0;
  return {
    pass(raw) {
      const address = withoutBlanks(raw);
      if (DATA_PICTURE.test(address)) return address;
      const id = contentIdOf(address);
      if (id !== null) return inline.get(id) ?? null;
      const elsewhere = remoteAddress(address);
      if (elsewhere === null || remote) return elsewhere;
      blocked += 1;
      return null;
    },
    blocked: () => blocked,
  };
}

/** Where a link may lead: to the web, or to somebody's mailbox. */
export function linkAddress(raw: string): string | null {
  const address = withoutBlanks(raw);
  if (!URL.canParse(address)) return null;
  const { protocol, href } = new URL(address);
  return ['http:', 'https:', 'mailto:'].includes(protocol) ? href : null;
}
