import type { DownloadManyPart, ImapFlow } from 'imapflow';
import libmime from 'libmime';
import { decode as decodeCharset } from 'libmime/lib/charset.js';
import { oneLine } from './shown-text';
import type { Passage, TextPart } from './structure';

/** Of all texts of a message together: longer ones are cut, and told to be. */
const LONGEST_TEXTS_BYTES = 2 * 1024 * 1024;
const MOST_PASSAGES = 50;

/** UTF-8, or what most mail without a word about its charset is: windows-1252. */
function guess(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

function decode(bytes: Buffer, charset = ''): string {
  const isKnown = !/^(|utf-?8|(us-)?ascii)$/i.test(charset);
  return isKnown ? decodeCharset(bytes, charset) : guess(bytes);
}

/** What was cut off can have gone through a character: its half is taken off rather than shown as another charset. */
function wholeCharacters(bytes: Buffer): Buffer {
  return bytes.subarray(0, bytes.findLastIndex((byte) => byte < 0x80) + 1);
}

function toText({ content, meta }: Partial<DownloadManyPart>, isCut: boolean): string {
  const bytes = content ?? Buffer.alloc(0);
  const decoded = decode(isCut ? wholeCharacters(bytes) : bytes, meta?.charset);
  const text = decoded.replaceAll('\0', '').replace(/\r\n?/g, '\n');
  return meta?.flowed ? libmime.decodeFlowed(text, meta.delSp) : text;
}

function asHtml(text: string): string {
  const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
  return `<pre style="white-space: pre-wrap">${text.replace(/[&<>]/g, (sign) => entities[sign] ?? '')}</pre>`;
}

export type ReadBody = { text: string | null; html: string | null; truncated: boolean };

/** The texts of a message one after the other: plain, and as HTML where any of them has a version in HTML. */
export async function readPassages(client: ImapFlow, uid: number, passages: Passage[]): Promise<ReadBody> {
  const shown = passages.slice(0, MOST_PASSAGES);
  const parts = shown.flatMap(({ text, html }) => [text, html]).filter((part) => part !== undefined);
  if (parts.length === 0) return { text: null, html: null, truncated: false };
  const maxBytes = Math.floor(LONGEST_TEXTS_BYTES / parts.length);
  const numbers = parts.map(({ part }) => part);
  const downloaded = await client.downloadMany(String(uid), numbers, { uid: true, maxBytes });
  const read = ({ part, sizeBytes }: TextPart) => toText(downloaded[part] ?? {}, sizeBytes > maxBytes);
  const isHtml = shown.some(({ html }) => html !== undefined);
  const texts = shown.flatMap(({ text }) => (text === undefined ? [] : read(text)));
  const htmls = shown.map(({ text, html }) => (html ? read(html) : asHtml(text ? read(text) : '')));
  return {
    text: texts.length > 0 ? texts.join('\n') : null,
    html: isHtml ? htmls.join('<hr>') : null,
    truncated: shown.length < passages.length || parts.some(({ sizeBytes }) => sizeBytes > maxBytes),
  };
}

const MOST_REFERENCES = 100;

/** The message ids of a header, without what stands between them. */
export function idsIn(value: string): string[] {
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
  const lines = guess(bytes ?? Buffer.alloc(0)).split(/\r?\n(?![ \t])/);
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
