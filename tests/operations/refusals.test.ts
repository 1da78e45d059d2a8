import { cliActor } from '@/lib/cli/actor';
import type { Actor } from '@/lib/core/actor';
import { Refusal } from '@/lib/core/refusal';
import { getAccount } from '@/lib/operations/account/get';
import { updateAccountPassword } from '@/lib/operations/account-password/update';
import { createAdmin } from '@/lib/operations/admins/create';
import { removeAdmin } from '@/lib/operations/admins/remove';
import { updateAdmin } from '@/lib/operations/admins/update';
import { createAliasDomain } from '@/lib/operations/alias-domains/create';
import { createAlias } from '@/lib/operations/aliases/create';
import { updateAlias } from '@/lib/operations/aliases/update';
import { getAuditCheck } from '@/lib/operations/audit-chains/get';
import { listAuditEvents } from '@/lib/operations/audit-events/list';
import { getAuditHead } from '@/lib/operations/audit-heads/get';
import { updateDomain } from '@/lib/operations/domains/update';
import { createUser } from '@/lib/operations/users/create';
import { listUsers } from '@/lib/operations/users/list';
import { updateUser } from '@/lib/operations/users/update';
import { type AdminWorld, startAdminWorld } from '../support/admin-world';
import { ADMINS, type AdminName, PASSWORD } from '../support/cast';

let world: AdminWorld;
const actors = {} as Record<AdminName | 'gone' | 'lowered', Actor>;
const nobody: Actor = { kind: 'nobody', origin: { ip: null, userAgent: null, requestId: 'test' } };
const NEW = 'Harbour-light-42';
/** As the rule demands, but known to everybody. */
const LEAKED = 'Password2024!';
const GB = 2 ** 30;

beforeAll(async () => {
  world = await startAdminWorld();
  for (const name of Object.keys(ADMINS) as AdminName[]) actors[name] = await world.actor(name);
  for (const name of ['gone', 'lowered'] as const) {
    await world.addTwin('tom', name);
    actors[name] = await world.actor(name);
  }
  await world.remove('gone');
  await world.sql(`UPDATE admins SET role = 'helpdesk' WHERE username = 'lowered'`);
  await world.sql(`UPDATE domains SET max_quota_bytes = ${2 * GB} WHERE name = 'one.example'`);
}, 60_000);

afterAll(() => world?.stop());

/** How it was refused: the fields, each with what is wrong, or else the code. */
async function refused(call: Promise<unknown>): Promise<string> {
  try {
    await call;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const fields = Object.entries(error.fields ?? {}).map(([name, { code }]) => `${name} ${code}`);
    return fields.join() || error.code;
  }
  return 'fine';
}

const admin = { username: 'fresh', password: NEW, role: 'helpdesk' as const, tenant: 'One' };
const user = { address: 'fresh@one.example' };
const elsewhere = ['somebody@elsewhere.example'];

const CALLS: [string, () => Promise<unknown>, string][] = [
  [
    'a weak password for a new admin',
    () => createAdmin(actors.sofia, { ...admin, password: 'short' }),
    'password length',
  ],
  [
    'a weak password for an admin',
    () => updateAdmin(actors.sofia, { username: 'hugo', password: 'short' }),
    'password length',
  ],
  [
    'a weak password for oneself',
    () => updateAccountPassword(actors.tom, { password: 'short', currentPassword: PASSWORD }),
    'password length',
  ],
  [
    'a leaked password for a new admin',
    () => createAdmin(actors.sofia, { ...admin, password: LEAKED }),
    'password leaked',
  ],
  [
    'a leaked password for an admin',
    () => updateAdmin(actors.sofia, { username: 'hugo', password: LEAKED }),
    'password leaked',
  ],
  [
    'a leaked password for oneself',
    () => updateAccountPassword(actors.tom, { password: LEAKED, currentPassword: PASSWORD }),
    'password leaked',
  ],
  [
    'a leaked password for a new user',
    () => createUser(actors.tom, { ...user, password: LEAKED }),
    'password leaked',
  ],
  [
    'a leaked password for a user',
    () => updateUser(actors.tom, { address: 'ulla@one.example', password: LEAKED }),
    'password leaked',
  ],
  [
    'the password that one has',
    () => updateAccountPassword(actors.tom, { password: PASSWORD, currentPassword: PASSWORD }),
    'password same-as-current',
  ],
  [
    'a wrong current password',
    () => updateAccountPassword(actors.tom, { password: NEW, currentPassword: 'wrong' }),
    'currentPassword current-password-wrong',
  ],
  ['the account of nobody in particular', () => getAccount(cliActor(), {}), 'not-found'],
  ['an account that is gone', () => getAccount(actors.gone, {}), 'unauthenticated'],
  ['an admin made by one who is gone', () => createAdmin(actors.gone, admin), 'unauthenticated'],
  ['an admin made by one who may no more', () => createAdmin(actors.lowered, admin), 'unauthenticated'],
  [
    'an admin changed by one who may no more',
    () => updateAdmin(actors.lowered, { username: 'hugo', name: 'Hugo' }),
    'unauthenticated',
  ],
  [
    'an admin removed by one who may no more',
    () => removeAdmin(actors.lowered, { username: 'hugo' }),
    'unauthenticated',
  ],
  [
    'a mirror of another tenant’s domain',
    () => createAliasDomain(actors.tom, { name: 'new.example', domain: 'two.example' }),
    'domain domain-not-found',
  ],
  [
    'an alias in another tenant’s domain',
    () => createAlias(actors.tom, { address: 'x@two.example', targets: elsewhere }),
    'address domain-not-found',
  ],
  [
    'an alias to nobody here',
    () => createAlias(actors.tom, { address: 'x@one.example', targets: ['nobody@one.example'] }),
    'targets.0 target-not-found',
  ],
  [
    'an alias that leads to nobody here from now on',
    () => updateAlias(actors.tom, { address: 'team@one.example', targets: ['nobody@one.example'] }),
    'targets.0 target-not-found',
  ],
  [
    'a user in another tenant’s domain',
    () => createUser(actors.tom, { address: 'x@two.example' }),
    'address domain-not-found',
  ],
  ['the log of one domain', () => listAuditEvents(actors.tom, { domain: 'one.example' }), 'fine'],
  [
    'the users of another tenant’s domain',
    () => listUsers(actors.tom, { domain: 'two.example' }),
    'not-found',
  ],
  [
    'a weak password for a new user',
    () => createUser(actors.tom, { ...user, password: 'short' }),
    'password length',
  ],
  [
    'a weak password for a user',
    () => updateUser(actors.tom, { address: 'ulla@one.example', password: 'short' }),
    'password length',
  ],
  [
    'a quota above the domain’s for a new user',
    () => createUser(actors.tom, { ...user, quotaBytes: 3 * GB }),
    'quotaBytes quota-over-domain',
  ],
  [
    'a quota above the domain’s',
    () => updateUser(actors.tom, { address: 'ulla@one.example', quotaBytes: 3 * GB }),
    'quotaBytes quota-over-domain',
  ],
  [
    'no limit where the domain has one',
    () => updateUser(actors.tom, { address: 'ulla@one.example', quotaBytes: 0 }),
    'quotaBytes quota-over-domain',
  ],
  [
    'a default above the domain’s limit',
    () => updateDomain(actors.tom, { domain: 'one.example', defaultQuotaBytes: 3 * GB }),
    'defaultQuotaBytes quota-over-domain',
  ],
  [
    'a new user’s mail to nobody here',
    () => createUser(actors.tom, { ...user, forwardTo: ['nobody@one.example'] }),
    'forwardTo.0 target-not-found',
  ],
  [
    'a user’s mail to nobody here',
    () => updateUser(actors.tom, { address: 'ulla@one.example', forwardTo: ['nobody@one.example'] }),
    'forwardTo.0 target-not-found',
  ],
  [
    'a password by who only looks',
    () => updateUser(actors.aino, { address: 'ulla@one.example', password: NEW }),
    'forbidden',
  ],
  [
    'a name by who only resets passwords',
    () => updateUser(actors.hugo, { address: 'ulla@one.example', name: 'Ulla' }),
    'forbidden',
  ],
  ['the chains by who has one tenant', () => getAuditCheck(actors.arne, {}), 'forbidden'],
  ['the ends of the chains by who has one tenant', () => getAuditHead(actors.tom, {}), 'forbidden'],
  ['the chains by nobody', () => getAuditCheck(nobody, {}), 'unauthenticated'],
  ['the ends of the chains by nobody', () => getAuditHead(nobody, {}), 'unauthenticated'],
];

test.each(CALLS)('%s', async (_what, call, why) => {
  expect(await refused(call())).toBe(why);
});
