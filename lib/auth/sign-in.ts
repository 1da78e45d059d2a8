import { z } from 'zod';
import type { Origin } from '@/lib/core/actor';
import { parse } from '@/lib/core/operation';
import { Refusal } from '@/lib/core/refusal';
import { audit } from '@/lib/db/audit';
import { db } from '@/lib/db/client';
import { hashPassword, verifyPassword } from '@/lib/password/hash';
import { throttlePasswordCheck } from './throttle';

const credentialsSchema = z.object({
  username: z.string().min(1).max(200),
  password: z.string().min(1).max(1000),
});

export type SignedInAdmin = { id: string; username: string; credentialVersion: number };

async function rehash(id: string, previous: string, password: string): Promise<void> {
  const passwordHash = await hashPassword(password);
  await db().admin.updateMany({ where: { id, passwordHash: previous }, data: { passwordHash } });
}

/**
 * Checks an admin's name and password. Unknown, disabled and wrong are one answer after the same work; the slots of
 * the throttle are taken before any of it.
 */
export async function signInAdmin(credentials: unknown, origin: Origin): Promise<SignedInAdmin> {
  const { username: typed, password } = parse(credentialsSchema, credentials);
  const username = typed.trim().normalize('NFKC').toLowerCase();
  const giveBack = await throttlePasswordCheck('admin', username, origin.ip);
  const admin = await db().admin.findUnique({ where: { username } });
  const { ok, needsRehash } = await verifyPassword(password, admin?.active ? admin.passwordHash : null);
  const action = ok ? 'sessions.sign-in' : 'sessions.sign-in-failed';
  await audit(db(), { kind: 'nobody', origin }, { action, target: username, tenantId: admin?.tenantId });
  if (!ok || !admin) throw new Refusal('unauthenticated', { detail: 'credentials-wrong' });
  await giveBack();
  if (needsRehash) await rehash(admin.id, admin.passwordHash, password);
  return { id: admin.id, username, credentialVersion: admin.credentialVersion };
}
