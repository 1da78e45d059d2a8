import { createHmac, timingSafeEqual } from 'node:crypto';
import { env } from '@/lib/env';
import type { End } from './audit-chain';

const PURPOSE = 'postroom audit head 1';
const LINE = /^([0-9a-f-]{36}) (\d{1,18}) ([0-9a-f]{64})$/;

function signatureOf(body: string): Buffer {
  return createHmac('sha256', env().secret).update(`${PURPOSE}\n${body}`).digest();
}

/** Where each chain ends, a line a chain, signed with the secret of this installation. */
export function signHead(ends: End[], at: Date): string {
  const lines = ends.map(({ chain, position, hash }) => `${chain} ${position} ${hash}`);
  const body = [at.toISOString(), ...lines].join('\n');
  return `${body}\n${signatureOf(body).toString('hex')}\n`;
}

/** What a signed head says; null when it is none, or none of this installation. */
export function readHead(text: string): End[] | null {
  const lines = text.trim().split(/\r?\n/);
  const signature = Buffer.from(lines.pop() ?? '', 'hex');
  const expected = signatureOf(lines.join('\n'));
  if (signature.length !== expected.length || !timingSafeEqual(signature, expected)) return null;
  return lines.slice(1).map((line) => {
    const [, chain = '', position = '', hash = ''] = LINE.exec(line) ?? [];
    return { chain, position: BigInt(position), hash };
  });
}
