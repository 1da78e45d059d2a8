import { createHash, randomInt } from 'node:crypto';
import type { Database } from '@/lib/db/client';

/** Without what is mistaken for something else. */
const ALPHABET = '23456789abcdefghjkmnpqrstuvwxyz';
const COUNT = 10;
const GROUPS = 4;
/** Four times six of 31: 118 bits, enough that a plain hash is (ASVS 6.5.2). */
const GROUP_LENGTH = 6;

function newCode(): string {
  const group = () =>
    Array.from({ length: GROUP_LENGTH }, () => ALPHABET[randomInt(ALPHABET.length)]).join('');
  return Array.from({ length: GROUPS }, group).join('-');
}

function digestOf(code: string): Buffer<ArrayBuffer> {
  const plain = code.toLowerCase().replace(/[^a-z0-9]/g, '');
  return Buffer.from(createHash('sha256').update(plain).digest());
}

/** Ten new ones, to be shown once; those before count no more. */
export async function renewRecoveryCodes(tx: Database, adminId: string): Promise<string[]> {
  const codes = Array.from({ length: COUNT }, newCode);
  await tx.recoveryCode.deleteMany({ where: { adminId } });
  await tx.recoveryCode.createMany({ data: codes.map((code) => ({ adminId, digest: digestOf(code) })) });
  return codes;
}

/** Whether this was one of his that he had not used yet. Now he has. */
export async function spendRecoveryCode(tx: Database, adminId: string, code: string): Promise<boolean> {
  const { count } = await tx.recoveryCode.updateMany({
    where: { adminId, digest: digestOf(code), usedAt: null },
    data: { usedAt: new Date() },
  });
  return count === 1;
}
