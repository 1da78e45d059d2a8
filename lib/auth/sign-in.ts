import { z } from 'zod';
import type { Origin } from '@/lib/core/actor';
import { addressSchema } from '@/lib/core/address';
import { parse } from '@/lib/core/operation';
import { Refusal } from '@/lib/core/refusal';
import { audit } from '@/lib/db/audit';
import { db } from '@/lib/db/client';
import { throttlePasswordCheck } from '@/lib/db/throttle';
import { hashPassword, verifyPassword } from '@/lib/password/hash';
import { hasSecondFactor, spendCode } from '@/lib/second-factor/second-factor';
import type { Audience, Surface, Verified } from './session';

const text = (maximum: number) => z.string().min(1).max(maximum);
const adminSchema = z.object({
  username: text(200),
  password: text(1000),
  /** next-auth makes a string of what is not there. */
  code: z
    .string()
    .max(200)
    .optional()
    .transform((code) => (code === '' || code === 'undefined' ? undefined : code)),
});
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

type Attempt = {
  audience: Audience;
  surface: Surface;
  account: string;
  password: string;
  code?: string;
  origin: Origin;
};

const WRONG = { action: 'sessions.sign-in-failed', detail: {} };

/** What comes of an attempt: how it is written down, and why not. */
const OUTCOMES = {
  passed: { action: 'sessions.sign-in', detail: {} },
  'recovery-code': { action: 'sessions.sign-in', detail: { recoveryCode: true } },
  'password-wrong': WRONG,
  'code-wrong': { ...WRONG, detail: { code: 'wrong' } },
  'code-wanted': { action: 'sessions.code-wanted', detail: {} },
} as const;

type Outcome = keyof typeof OUTCOMES;

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

/** After the right password: a code, where this admin has a second factor. */
async function secondStep({ audience, code }: Attempt, id: string): Promise<Outcome> {
  if (audience === 'user' || !(await hasSecondFactor(db(), id))) return 'passed';
  if (code === undefined) return 'code-wanted';
  const spent = await spendCode(db(), id, code);
  if (spent === null) return 'code-wrong';
  return spent === 'recovery-code' ? 'recovery-code' : 'passed';
}

async function writeDown(attempt: Attempt, outcome: Outcome, found: Account | null): Promise<void> {
  const { audience, surface, account: target, origin } = attempt;
  const { action, detail } = OUTCOMES[outcome];
  await audit(
    db(),
    { kind: 'nobody', origin },
    {
      action,
      target,
      tenantId: found?.tenantId,
      domainId: found?.domainId,
      detail: { audience, surface, ...detail },
    },
  );
}

/**
 * Checks a password. Unknown, disabled and wrong are one answer after the same work; the slots of the throttle are
 * taken before any of it, and a wrong code keeps them as well.
 */
async function check(attempt: Attempt, look: () => Promise<Account | null>): Promise<Verified> {
  const { audience, surface, account, password, origin } = attempt;
  const giveBack = await throttlePasswordCheck(audience, account, origin.ip);
  const found = await look();
  const stored = found?.passwordHash ?? null;
  const { ok, needsRehash } = await verifyPassword(password, stored);
  const outcome = ok && found ? await secondStep(attempt, found.id) : 'password-wrong';
  await writeDown(attempt, outcome, found);
  if (outcome === 'code-wrong') throw new Refusal('unauthenticated', { detail: 'code-wrong' });
  if (outcome === 'password-wrong' || !found || stored === null)
    throw new Refusal('unauthenticated', { detail: 'credentials-wrong' });
  await giveBack();
  if (outcome === 'code-wanted') throw new Refusal('second-factor-required');
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

/** Checks an admin's name and password, and a code where he has a second factor. */
export async function signInAdmin(credentials: unknown, origin: Origin): Promise<Verified> {
  const { username, password, code } = parse(adminSchema, credentials);
  const account = canonical(username);
  const attempt: Attempt = { audience: 'admin', surface: 'panel', account, password, code, origin };
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
