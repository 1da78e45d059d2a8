import { toUnicodeDomain } from '@/lib/core/unicode';
import { db } from '@/lib/db/client';
import { hashPassword } from '@/lib/password/hash';
import { ADMINS, addSampleAdmins, addSampleAliases } from './sample-admins';
import { DOMAINS, FAMILY_NAMES, GIVEN_NAMES, type SampleDomain, SPECIAL_USERS } from './sample-names';

const GB = 1024 ** 3;
const DAY_MS = 24 * 60 * 60 * 1000;

type SampleUser = { localPart: string; name: string };

/** The same people every time: a small linear congruential generator (Numerical Recipes) in place of chance. */
function chance(seed: number) {
  let state = seed;
  return (below: number) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state % below;
  };
}

function people(count: number, next: (below: number) => number): SampleUser[] {
  const taken = new Map<string, SampleUser>();
  while (taken.size < count) {
    const [given, givenAscii] = GIVEN_NAMES[next(GIVEN_NAMES.length)] ?? ['Ann', 'ann'];
    const [family, familyAscii] = FAMILY_NAMES[next(FAMILY_NAMES.length)] ?? ['Lee', 'lee'];
    const localPart = `${givenAscii}.${familyAscii}`;
    taken.set(localPart, { localPart, name: `${given} ${family}` });
  }
  return [...taken.values()];
}

function rowsOf({ name, users }: SampleDomain, passwordHash: string, next: (below: number) => number) {
  const special = SPECIAL_USERS.filter((user) => user.domain === name);
  const ordinary = people(users - special.length, next).map((user) => ({ ...user, change: {} }));
  return [...special, ...ordinary].map((user) => ({
    address: `${user.localPart}@${name}`,
    name: user.name,
    passwordHash,
    quotaBytes: BigInt((1 + next(10)) * GB),
    passwordChangedAt: new Date(Date.now() - (1 + next(700)) * DAY_MS),
    createdAt: new Date(Date.now() - (700 + next(900)) * DAY_MS),
    ...user.change,
  }));
}

type Row = ReturnType<typeof rowsOf>[number];

function usageOf(row: Row, next: (below: number) => number) {
  const over = row.address === 'omar.haddad@example.org';
  const bytes = over ? row.quotaBytes + BigInt(GB / 4) : (row.quotaBytes * BigInt(next(90))) / 100n;
  return { address: row.address, bytes, messages: bytes / 60_000n };
}

async function addDomain(domain: SampleDomain, tenantId: string, passwordHash: string): Promise<void> {
  const { id } = await db().domain.create({
    data: {
      name: domain.name,
      unicodeName: toUnicodeDomain(domain.name),
      tenantId,
      ...domain.limits,
      active: domain.active ?? true,
    },
  });
  const next = chance(domain.name.length * 7919 + domain.users);
  const rows = rowsOf(domain, passwordHash, next);
  await db().user.createMany({ data: rows.map((row) => ({ ...row, domainId: id, tenantId })) });
  await db().mailboxUsage.createMany({ data: rows.map((row) => usageOf(row, next)) });
}

/** Two tenants, six domains, some three hundred users, their aliases, and an admin of each role, who all have the passwords given here. */
export async function addSampleData(passwords: { admins: string; users: string }): Promise<void> {
  const usersHash = await hashPassword(passwords.users);
  for (const name of new Set(DOMAINS.map((domain) => domain.tenant))) {
    const tenant = await db().tenant.create({ data: { name } });
    for (const domain of DOMAINS.filter((one) => one.tenant === name))
      await addDomain(domain, tenant.id, usersHash);
  }
  await addSampleAliases();
  await addSampleAdmins(await hashPassword(passwords.admins));
}

/** Whom the sample lets sign in, for what `demo` prints. */
export const SAMPLE_SIGN_INS = {
  admins: ADMINS.map(({ username, role }) => ({ username, role: role.replace('_', '-') })),
  users: ['anna.bergmann@example.org', 'bjorn.lindqvist@example.org', 'mei.tanaka@xn--mller-kva.example'],
};
