import type { MessageStructureObject as Structure } from 'imapflow';
import { fileName } from './shown-text';

/** `part`: its number (RFC 9051, 6.4.5.1). `sizeBytes`: before decoding. */
export type TextPart = { part: string; sizeBytes: number };

/** A text that is read: as plain text, as HTML, or as either. */
export type Passage = { text?: TextPart; html?: TextPart };

export type Attachment = {
  part: string;
  name: string;
  type: string;
  sizeBytes: number;
  contentId: string | null;
  inline: boolean;
};

export type Body = { passages: Passage[]; attachments: Attachment[] };

/** Mail that nests deeper, or has more parts, was made to hurt: the rest of it is in the source. */
const DEEPEST = 40;
const MOST_PARTS = 500;

const EXTENSIONS: Record<string, string> = {
  'message/rfc822': '.eml',
  'text/calendar': '.ics',
  'text/plain': '.txt',
  'text/html': '.html',
  'application/pdf': '.pdf',
  'image/jpeg': '.jpg',
  'image/png': '.png',
  'image/gif': '.gif',
};

const BASE64_GROWTH = 0.73;

function isText({ type, disposition, dispositionParameters, parameters }: Structure): boolean {
  const named = dispositionParameters?.filename ?? parameters?.name;
  return (type === 'text/plain' || type === 'text/html') && disposition !== 'attachment' && !named;
}

function toAttachment(node: Structure, inRelated: boolean): Attachment {
  const contentId = node.id?.replace(/^<|>$/g, '') || null;
  const size = node.size ?? 0;
  const subject = node.type === 'message/rfc822' ? node.envelope?.subject : undefined;
  const given = node.dispositionParameters?.filename ?? node.parameters?.name;
  const extension = EXTENSIONS[node.type] ?? '';
  return {
    part: node.part ?? '1',
    name: fileName(given, fileName(subject, 'attachment') + extension),
    type: node.type,
    sizeBytes: node.encoding === 'base64' ? Math.round(size * BASE64_GROWTH) : size,
    contentId,
    inline: contentId !== null && node.disposition !== 'attachment' && inRelated,
  };
}

function alternative(children: Structure[], body: Body, depth: number): void {
  const before = body.passages.length;
  for (const child of children) walk(child, body, depth, true);
  const versions = body.passages.splice(before);
  if (versions.length > 0) body.passages.push(Object.assign({}, ...versions));
}

function walk(node: Structure, body: Body, depth: number, inRelated: boolean): void {
  if (depth > DEEPEST || body.passages.length + body.attachments.length >= MOST_PARTS) return;
  const children = node.type === 'message/rfc822' ? [] : (node.childNodes ?? []);
  if (node.type === 'multipart/alternative') alternative(children, body, depth + 1);
  else if (node.type.startsWith('multipart/')) {
    const related = inRelated || node.type === 'multipart/related';
    for (const child of children) walk(child, body, depth + 1, related);
  } else if (isText(node)) {
    const part = { part: node.part ?? '1', sizeBytes: node.size ?? 0 };
    body.passages.push(node.type === 'text/html' ? { html: part } : { text: part });
  } else body.attachments.push(toAttachment(node, inRelated));
}

/** What of a message is read, and what is attached. */
export function bodyOf(structure: Structure | undefined): Body {
  const body: Body = { passages: [], attachments: [] };
  if (structure) walk(structure, body, 0, false);
  return body;
}
