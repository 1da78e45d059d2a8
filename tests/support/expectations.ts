import { randomUUID } from 'node:crypto';
import type { Role } from '@/lib/core/actor';
import { PASSWORD } from './cast';

/** Where a thing is: whose tenant, which domain. The last are nowhere and, of the admins, above all tenants. */
export const PLACES = {
  one: { tenant: 'One', domain: 'one.example' },
  sister: { tenant: 'One', domain: 'sister.example' },
  two: { tenant: 'Two', domain: 'two.example' },
  none: { tenant: 'None', domain: 'none.example' },
  top: { tenant: null, domain: null },
} as const;

export type Place = keyof typeof PLACES;

export type Who = { role: Role; tenant: string | null; domains: readonly string[] };

const places = Object.keys(PLACES) as Place[];

// The expectations, in the words of the product: who may, and what exists for whom.

const is =
  (...roles: Role[]) =>
  ({ role }: Who) =>
    roles.includes(role);

const hasDomainsOnly = ({ domains }: Who) => domains.length > 0;

export const WORDS = {
  all: () => true,
  logged: is('superadmin', 'tenant-admin', 'domain-admin', 'auditor'),
  helping: is('superadmin', 'tenant-admin', 'domain-admin', 'helpdesk'),
  managing: is('superadmin', 'tenant-admin', 'domain-admin'),
  overseeing: (who: Who) => is('superadmin', 'tenant-admin', 'auditor')(who) && !hasDomainsOnly(who),
  owning: is('superadmin', 'tenant-admin'),
  providing: is('superadmin'),
};

export type Expectation = {
  may: keyof typeof WORDS;
  /** What is sent, of a thing at this place. */
  send?: (place: Place) => Record<string, unknown>;
  /** What must exist for the one who sends it. */
  at?: 'domains' | 'tenants';
  /** Asks for the password of a moment ago. */
  proof?: true;
  /** Is open while the password must be changed. */
  early?: true;
};

const domainOf = (place: Place) => PLACES[place].domain ?? 'none.example';
const tenantOf = (place: Place) => PLACES[place].tenant ?? 'None';
const renamed = () => ({ name: 'Another name' });
const described = () => ({ description: 'Another text' });
const fresh = { username: 'fresh', password: 'Harbour-light-42', role: 'helpdesk' };

export const EXPECTED: Record<string, Expectation> = {
  'users.list': { may: 'all' },
  'users.get': { may: 'all' },
  'users.create': {
    may: 'managing',
    at: 'domains',
    send: (place) => ({ address: `new@${domainOf(place)}` }),
  },
  'users.update': { may: 'managing', send: renamed },
  'users.remove': { may: 'managing' },
  'user-exports.get': {
    may: 'logged',
    at: 'domains',
    send: (place) => ({ domain: domainOf(place) }),
    proof: true,
  },
  'user-imports.list': { may: 'all' },
  'user-imports.create': { may: 'managing', send: () => ({ body: 'address\nnew@one.example\n' }) },
  'user-imports.get': { may: 'all' },
  'user-imports.remove': { may: 'all' },
  'user-import-lines.list': { may: 'all' },
  'user-import-jobs.create': { may: 'managing', proof: true },
  'user-sessions.list': { may: 'all' },
  'user-sessions.clear': { may: 'helping' },
  'domains.list': { may: 'all' },
  'domains.get': { may: 'all' },
  'domains.create': {
    may: 'owning',
    at: 'tenants',
    send: (place) => ({ name: 'new.example', tenant: tenantOf(place) }),
  },
  'domains.update': { may: 'owning', send: described },
  'domains.remove': { may: 'owning', send: (place) => ({ confirm: domainOf(place) }), proof: true },
  'aliases.list': { may: 'all' },
  'aliases.get': { may: 'all' },
  'aliases.create': {
    may: 'managing',
    at: 'domains',
    send: (place) => ({ address: `new@${domainOf(place)}`, targets: ['somebody@elsewhere.example'] }),
  },
  'aliases.update': { may: 'managing', send: () => ({ active: false }) },
  'aliases.remove': { may: 'managing' },
  'alias-domains.list': { may: 'all' },
  'alias-domains.create': {
    may: 'owning',
    at: 'domains',
    send: (place) => ({ name: 'new.example', domain: domainOf(place) }),
  },
  'alias-domains.remove': { may: 'owning' },
  'tenants.list': { may: 'all' },
  'tenants.get': { may: 'all' },
  'tenants.create': { may: 'providing', send: () => ({ name: 'Three' }) },
  'tenants.update': { may: 'providing', send: described },
  'tenants.remove': { may: 'providing' },
  'admins.list': { may: 'overseeing' },
  'admins.get': { may: 'overseeing' },
  'admins.create': {
    may: 'owning',
    at: 'domains',
    send: (place) => ({ ...fresh, tenant: tenantOf(place), domains: [domainOf(place)] }),
    proof: true,
  },
  'admins.update': { may: 'owning', send: renamed, proof: true },
  'admins.remove': { may: 'owning', proof: true },
  'audit-events.list': { may: 'logged' },
  'audit-exports.get': { may: 'logged', proof: true },
  'account.get': { may: 'all', early: true },
  'account.update': { may: 'all', send: renamed },
  'account-password.update': {
    may: 'all',
    send: () => ({ password: 'Harbour-light-42', currentPassword: PASSWORD }),
    early: true,
  },
  'account-proof.get': { may: 'all', proof: true },
  'account-proof.update': { may: 'all', send: () => ({ currentPassword: PASSWORD }) },
  'account-recovery-address.create': { may: 'all', send: () => ({ token: 'x' }) },
  'account-recovery-address.remove': { may: 'all', proof: true },
  'account-recovery-address.update': {
    may: 'all',
    send: () => ({ address: 'me@elsewhere.example' }),
    proof: true,
  },
  'account-recovery-codes.create': { may: 'all', proof: true },
  'account-second-factor.create': { may: 'all', proof: true },
  'account-second-factor.update': {
    may: 'all',
    send: () => ({ active: false, code: '000000' }),
    proof: true,
  },
  'admin-second-factors.remove': { may: 'owning', proof: true },
  'api-keys.list': { may: 'all' },
  'api-keys.create': { may: 'all', send: () => ({ name: 'Sync', actions: ['read'] }), proof: true },
  'api-keys.remove': { may: 'owning' },
  'jobs.list': { may: 'all' },
  'jobs.get': { may: 'all' },
  'jobs.create': {
    may: 'managing',
    at: 'domains',
    send: (place) => ({ kind: 'disable', users: [`uta@${domainOf(place)}`] }),
    proof: true,
  },
  'jobs.remove': { may: 'all' },
  'job-hand-outs.create': { may: 'all', proof: true },
  'user-counts.get': { may: 'all', at: 'domains', send: (place) => ({ domain: domainOf(place) }) },
  'passwords.create': { may: 'all' },
};

/** What a key can ask that was made for reading. */
export const READ_BY_KEY =
  /^(users|user-counts|user-sessions|user-imports|user-import-lines|user-exports|jobs|domains|aliases|alias-domains|tenants)\.(list|get)$/;

/** Tenants, admins and what is theirs are a tenant's: for whoever has a few domains of it, they do not exist. */
const OF_A_TENANT = ['tenants', 'admins', 'api-keys'];
const OF_ADMINS = ['admins', 'api-keys'];

export function exists(who: Who, noun: string, place: Place): boolean {
  if (noun === 'user-imports') return place === 'one' && who.role === 'superadmin';
  if (place === 'none' || (place === 'top' && !OF_ADMINS.includes(noun))) return false;
  if (OF_ADMINS.includes(noun) && !WORDS.overseeing(who)) return false;
  // Another admin's jobs are a superadmin's to see.
  if (noun === 'jobs' && who.role !== 'superadmin') return false;
  const { tenant, domain } = PLACES[place];
  if (who.tenant !== null && who.tenant !== tenant) return false;
  return !hasDomainsOnly(who) || (!OF_A_TENANT.includes(noun) && who.domains.includes(domain ?? ''));
}

/** Sofia's, and nobody else's. */
export const IMPORT_ID = randomUUID();

/** Where things of a noun can be. */
export function placesOf(noun: string | undefined): Place[] {
  if (noun === undefined) return ['one'];
  return OF_ADMINS.includes(noun) ? places : places.filter((place) => place !== 'top');
}

/** The key of a thing at a place, as its route has it. */
export const KEYS: Record<string, (place: Place) => Record<string, string>> = {
  users: (place) => ({ address: `uta@${domainOf(place)}` }),
  domains: (place) => ({ domain: domainOf(place) }),
  aliases: (place) => ({ address: `all@${domainOf(place)}` }),
  'alias-domains': (place) => ({ name: `mirror-${domainOf(place)}` }),
  tenants: (place) => ({ tenant: tenantOf(place) }),
  admins: (place) => ({ username: `at-${place}` }),
  'user-imports': (place) => ({ id: place === 'one' ? IMPORT_ID : randomUUID() }),
  'api-keys': (place) => ({ id: `of-${place}` }),
  jobs: (place) => ({ id: `00000000-0000-4000-8000-00000000000${places.indexOf(place)}` }),
};
