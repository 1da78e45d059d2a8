import { actorOfKey } from '@/lib/auth/api-key';
import { cliActor } from '@/lib/cli/actor';
import type { Administrator } from '@/lib/core/actor';
import type { KeyAction } from '@/lib/core/key-actions';
import { canSeeAdmins, rolesGrantedBy } from '@/lib/operations/admins/policy';
import { canManageAliasDomains } from '@/lib/operations/alias-domains/policy';
import { canCreateAlias } from '@/lib/operations/aliases/policy';
import { createApiKey } from '@/lib/operations/api-keys/create';
import { canReadAuditEvents, canVerifyAuditEvents } from '@/lib/operations/audit-events/policy';
import { canCreateDomain } from '@/lib/operations/domains/policy';
import { abilitiesOnJob, canDoToUsers, canHaveJobs } from '@/lib/operations/jobs/policy';
import { canManageTenants } from '@/lib/operations/tenants/policy';
import {
  abilitiesOnUser,
  canCreateUser,
  canEndSessions,
  canExportUsers,
} from '@/lib/operations/users/policy';
import { type AdminWorld, startAdminWorld } from '../support/admin-world';
import { ADMINS, type AdminName } from '../support/cast';

let world: AdminWorld;
const actors = {} as Record<AdminName, Administrator>;
const origin = { ip: null, userAgent: null, requestId: 'test' };

beforeAll(async () => {
  world = await startAdminWorld();
  for (const name of Object.keys(ADMINS) as AdminName[])
    actors[name] = (await world.actor(name)) as Administrator;
}, 60_000);

afterAll(() => world?.stop());

/** What each policy asks, of this actor. */
const MAY: Record<string, (actor: Administrator) => boolean> = {
  'manage users': canCreateUser,
  'reset passwords': (actor) => abilitiesOnUser(actor).resetPassword,
  'end sessions': canEndSessions,
  'export users': canExportUsers,
  'manage aliases': canCreateAlias,
  'manage domains': canCreateDomain,
  'manage alias domains': canManageAliasDomains,
  'manage tenants': canManageTenants,
  'read the log': canReadAuditEvents,
  'verify the log': canVerifyAuditEvents,
  'have jobs': canHaveJobs,
  'enable many': (actor) => canDoToUsers(actor, 'enable'),
  'disable many': (actor) => canDoToUsers(actor, 'disable'),
  'change many quotas': (actor) => canDoToUsers(actor, 'quota'),
  'reset many passwords': (actor) => canDoToUsers(actor, 'reset-passwords'),
  'delete many': (actor) => canDoToUsers(actor, 'delete'),
};

const may = (actor: Administrator) => Object.keys(MAY).filter((what) => MAY[what]?.(actor));

const HELPING = ['reset passwords', 'end sessions', 'have jobs', 'reset many passwords'];
const NOT_OF_A_DOMAIN = ['manage domains', 'manage alias domains'];
const NOT_OF_A_TENANT = ['manage tenants', 'verify the log'];
const WHOLE = Object.keys(MAY).filter((what) => !NOT_OF_A_TENANT.includes(what));

test.each<[AdminName, string[]]>([
  ['sofia', Object.keys(MAY)],
  ['tom', WHOLE],
  ['dina', WHOLE.filter((what) => !NOT_OF_A_DOMAIN.includes(what))],
  ['hedda', HELPING],
  ['arne', ['export users', 'read the log']],
  ['anders', ['export users', 'read the log', 'verify the log']],
])('what %s may', (name, expected) => {
  expect(may(actors[name]).sort()).toEqual([...expected].sort());
});

async function keyOf(
  name: AdminName,
  more: { actions: KeyAction[]; tenant?: string; domains?: string[] },
): Promise<Administrator> {
  const { token } = await createApiKey(actors[name], { name: 'Script', ...more });
  return (await actorOfKey(token, origin)) as Administrator;
}

test.each<[KeyAction, string[]]>([
  ['read', []],
  ['users', ['manage users', 'enable many', 'disable many', 'change many quotas', 'delete many']],
  ['passwords', ['reset passwords', 'have jobs', 'reset many passwords']],
  ['sessions', ['end sessions']],
  ['aliases', ['manage aliases']],
  ['domains', NOT_OF_A_DOMAIN],
  ['tenants', ['manage tenants']],
  ['audit', ['read the log', 'verify the log']],
])('a key for %s may that alone, and whoever reads may export', async (action, expected) => {
  expect(may(await keyOf('sofia', { actions: [action] })).sort()).toEqual(
    [...expected, 'export users'].sort(),
  );
});

test('a key for one tenant manages none and verifies no chain', async () => {
  const key = await keyOf('sofia', { actions: ['tenants', 'audit'], tenant: 'One' });
  expect(may(key)).toEqual(['export users', 'read the log']);
});

test('roles are given from one’s own downwards, by who may make admins', () => {
  expect(rolesGrantedBy(actors.tom)).toEqual(['tenant-admin', 'domain-admin', 'helpdesk', 'auditor']);
  for (const name of ['dina', 'hugo', 'arne'] as const) expect(rolesGrantedBy(actors[name])).toEqual([]);
});

test('a key of who has a few domains sees no admins either', async () => {
  const key = await keyOf('dina', { actions: ['read'], domains: ['one.example'] });
  expect([canSeeAdmins(actors.tom), canSeeAdmins(actors.dina), canSeeAdmins(key)]).toEqual([
    true,
    false,
    false,
  ]);
});

test('a job is cancelled while it runs', () => {
  const { id } = actors.tom as Administrator & { kind: 'admin' };
  const cancels = (state: string) => abilitiesOnJob(actors.tom, { adminId: id, state }).cancel;
  expect([cancels('running'), cancels('done')]).toEqual([true, false]);
});

test('new passwords are for who asked for them, once the job has ended', () => {
  const { id } = actors.tom as Administrator & { kind: 'admin' };
  const takes = (actor: Administrator, adminId: string | null, state: string) =>
    abilitiesOnJob(actor, { adminId, state }).takePasswords;
  expect(takes(actors.tom, id, 'done')).toBe(true);
  expect(takes(actors.tom, id, 'running')).toBe(false);
  expect(takes(actors.sofia, id, 'done')).toBe(false);
  expect(takes(cliActor(), id, 'done')).toBe(false);
  expect(takes(cliActor(), null, 'done')).toBe(true);
});
