import { buffer } from 'node:stream/consumers';
import type { ImapFlow } from 'imapflow';
import libmime from 'libmime';
import { oneLine } from './shown-text';
import type { Passage } from './structure';

/** Of one part; a longer text is cut, and told to be. */
const LONGEST_TEXT_BYTES = 2 * 1024 * 1024;

/** UTF-8, or what most mail without a word about its charset is: windows-1252. */
function decode(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

type Text = { text: string; truncated: boolean };

async function readPart(client: ImapFlow, uid: number, part: string): Promise<Text> {
  const download = await client.download(String(uid), part, {
    uid: true,
    maxBytes: LONGEST_TEXT_BYTES,
    chunkSize: LONGEST_TEXT_BYTES,
  });
  if (!('content' in download) || !download.content) return { text: '', truncated: false };
  const bytes = await buffer(download.content);
  const cut = bytes.length >= LONGEST_TEXT_BYTES;
  // A cut can go through a character: its half is taken off rather than shown as another charset.
  const whole = cut ? bytes.subarray(0, bytes.findLastIndex((byte) => byte < 0x80) + 1) : bytes;
  return { text: decode(whole).replaceAll('\0', ''), truncated: cut };
}

function asHtml(text: string): string {
  const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
  return `<pre style="white-space: pre-wrap">${text.replace(/[&<>]/g, (sign) => entities[sign] ?? '')}</pre>`;
}

export type ReadBody = { text: string | null; html: string | null; truncated: boolean };

/** The texts of a message one after the other: plain, and as HTML where any of them has a version in HTML. */
export async function readPassages(client: ImapFlow, uid: number, passages: Passage[]): Promise<ReadBody> {
  const texts: string[] = [];
  const htmls: string[] = [];
  let truncated = false;
  let left = LONGEST_TEXT_BYTES * 2;
  const read = async (part: string) => {
    if (left <= 0) truncated = true;
    if (left <= 0) return '';
    const { text, truncated: cut } = await readPart(client, uid, part);
    truncated ||= cut;
    left -= text.length;
    return text;
  };
  const isHtml = passages.some(({ html }) => html !== undefined);
  for (const { text: textPart, html: htmlPart } of passages) {
    const text = textPart === undefined ? null : await read(textPart);
    if (text !== null) texts.push(text);
    if (isHtml) htmls.push(htmlPart === undefined ? asHtml(text ?? '') : await read(htmlPart));
  }
  return {
    text: texts.length > 0 ? texts.join('\n') : null,
    html: isHtml ? htmls.join('<hr>') : null,
    truncated,
  };
}

const MOST_REFERENCES = 100;

/** The message ids of a header, without what stands between them. */
function idsIn(value: string): string[] {
  return [...value.matchAll(/<[^<>\s]{1,900}>/g)].map(([id]) => id).slice(-MOST_REFERENCES);
}

function decodeWords(value: string): string {
  try {
    return libmime.decodeWords(value);
  } catch {
    return value;
  }
}

export type Header = { name: string; value: string };

/** Unfolded (RFC 5322, 2.2.3) and with encoded words decoded (RFC 2047), in their order. */
export function parseHeaders(bytes: Buffer | undefined): Header[] {
  const lines = decode(bytes ?? Buffer.alloc(0)).split(/\r?\n(?![ \t])/);
  return lines.filter(Boolean).map((line) => {
    const colon = line.indexOf(':');
    const name = colon > 0 ? line.slice(0, colon) : '';
    return { name: oneLine(name), value: oneLine(decodeWords(line.slice(colon + 1))) };
  });
}

/** The ids of the messages that this one answers, the oldest first. */
export function referencesOf(headers: Header[]): string[] {
  const value = headers.find(({ name }) => name.toLowerCase() === 'references')?.value ?? '';
  return idsIn(value);
}
