import { z } from 'zod';
import type { Origin } from '@/lib/core/actor';
import { addressSchema } from '@/lib/core/address';
import { parse } from '@/lib/core/operation';
import { Refusal } from '@/lib/core/refusal';
import { audit } from '@/lib/db/audit';
import { db } from '@/lib/db/client';
import { throttlePasswordCheck } from '@/lib/db/throttle';
import { hashPassword, verifyPassword } from '@/lib/password/hash';
import type { Audience, Surface, Verified } from './session';

const text = (maximum: number) => z.string().min(1).max(maximum);
const adminSchema = z.object({ username: text(200), password: text(1000) });
const userSchema = z.object({
  address: text(1000),
  password: text(1000),
  surface: z.enum(['panel', 'webmail']).default('panel'),
});

/** Whom a name may belong to. `passwordHash` is null where nobody may sign in. */
type Account = {
  id: string;
  credentialVersion: number;
  passwordHash: string | null;
  tenantId: string | null;
  domainId?: string;
};

type Attempt = { audience: Audience; surface: Surface; account: string; password: string; origin: Origin };

function canonical(typed: string): string {
  return typed.trim().normalize('NFKC').toLowerCase();
}

async function rehash(audience: Audience, id: string, previous: string, password: string): Promise<void> {
  const change = {
    where: { id, passwordHash: previous },
    data: { passwordHash: await hashPassword(password) },
  };
  await (audience === 'admin' ? db().admin.updateMany(change) : db().user.updateMany(change));
}

/**
 * Checks a password. Unknown, disabled and wrong are one answer after the same work; the slots of the throttle are
 * taken before any of it.
 */
async function check(
  { audience, surface, account, password, origin }: Attempt,
  look: () => Promise<Account | null>,
): Promise<Verified> {
  const giveBack = await throttlePasswordCheck(audience, account, origin.ip);
  const found = await look();
  const stored = found?.passwordHash ?? null;
  const { ok, needsRehash } = await verifyPassword(password, stored);
  await audit(
    db(),
    { kind: 'nobody', origin },
    {
      action: ok ? 'sessions.sign-in' : 'sessions.sign-in-failed',
      target: account,
      tenantId: found?.tenantId,
      domainId: found?.domainId,
      detail: { audience, surface },
    },
  );
  if (!ok || !found || stored === null) throw new Refusal('unauthenticated', { detail: 'credentials-wrong' });
  await giveBack();
  if (needsRehash) await rehash(audience, found.id, stored, password);
  return { id: found.id, credentialVersion: found.credentialVersion, surface };
}

async function lookUpAdmin(username: string): Promise<Account | null> {
  const admin = await db().admin.findUnique({ where: { username } });
  return admin && { ...admin, passwordHash: admin.active ? admin.passwordHash : null };
}

async function lookUpUser(address: string): Promise<Account | null> {
  const user = await db().user.findUnique({
    where: { address },
    include: { domain: { select: { active: true } } },
  });
  return user && { ...user, passwordHash: user.active && user.domain.active ? user.passwordHash : null };
}

/** Checks an admin's name and password. */
export async function signInAdmin(credentials: unknown, origin: Origin): Promise<Verified> {
  const { username, password } = parse(adminSchema, credentials);
  const account = canonical(username);
  const attempt: Attempt = { audience: 'admin', surface: 'panel', account, password, origin };
  return check(attempt, () => lookUpAdmin(account));
}

/** Checks the address of a mailbox and its password. */
export async function signInUser(credentials: unknown, origin: Origin): Promise<Verified> {
  const { address, password, surface } = parse(userSchema, credentials);
  const account = toAddress(address);
  return check({ audience: 'user', surface, account, password, origin }, () => lookUpUser(account));
}

/** As the database has it; what is no address is kept as typed, and is nobody's. */
function toAddress(typed: string): string {
  return addressSchema.safeParse(typed).data ?? canonical(typed).slice(0, 320);
}
