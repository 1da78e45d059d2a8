import { invalid, Refusal } from '@/lib/core/refusal';

type Cause = {
  originalCode?: string;
  originalMessage?: string;
  constraint?: { index?: string };
  kind?: string;
};

/** What each constraint of the migrations means to a person. */
const CONSTRAINTS: Record<string, () => Refusal> = {
  users_address_key: () => taken('address', 'address-taken-by-user'),
  addresses_pkey: () => taken('address', 'address-taken'),
  aliases_address_key: () => taken('address', 'address-taken'),
  domains_name_key: () => taken('name', 'domain-taken'),
  domain_names_pkey: () => taken('name', 'domain-taken'),
  alias_domains_name_key: () => taken('name', 'domain-taken'),
  admins_username_key: () => taken('username', 'username-taken'),
  users_domain_id_fkey: () => new Refusal('conflict', { detail: 'domain-not-empty' }),
  aliases_domain_id_fkey: () => new Refusal('conflict', { detail: 'domain-not-empty' }),
  tenants_name_key: () => taken('name', 'tenant-taken'),
  domains_tenant_id_fkey: () => new Refusal('conflict', { detail: 'tenant-has-domains' }),
  alias_domains_domain_id_fkey: () => new Refusal('conflict', { detail: 'domain-not-empty' }),
  second_factors_totp_key: () => new Refusal('conflict', { detail: 'second-factor-active' }),
  admins_tenant_id_fkey: () => new Refusal('conflict', { detail: 'tenant-has-admins' }),
};

/** What the triggers of the migrations mean to a person. */
const RAISED: Record<string, () => Refusal> = {
  'the domain has no room for another user': () => invalid('address', 'domain-full'),
  'the tenant has no room for another domain': () => invalid('name', 'tenant-domains-full'),
  'the tenant has no room for another user': () => invalid('address', 'tenant-users-full'),
  'the tenant has no room for another alias': () => invalid('address', 'tenant-aliases-full'),
  'the tenant has no room for this quota': () => invalid('quotaBytes', 'quota-over-tenant'),
  'the tenant has no room for a user without a quota': () => invalid('quotaBytes', 'quota-needed'),
  'the tenant has users without a quota': () => invalid('maxQuotaBytes', 'users-without-quota'),
  'the alias leads to itself': () => invalid('targets', 'alias-loop'),
  'the forward leads to itself': () => invalid('forwardTo', 'forward-loop'),
  'the forward leads over too many others': () => invalid('forwardTo', 'forward-too-deep'),
  'by the alias domain an alias leads to itself': () => invalid('name', 'alias-domain-loop'),
  'the alias leads over too many others': () => invalid('targets', 'alias-too-deep'),
};

const UNREACHABLE = new Set(['P1001', 'P1002', 'P1008', 'P1017', 'P2024', 'P2028']);
const UNREACHABLE_KINDS = new Set([
  'DatabaseNotReachable',
  'ConnectionClosed',
  'SocketTimeout',
  'TooManyConnections',
]);
/** PostgreSQL: shutting down, starting up, too many connections, connection lost, read-only standby. */
const UNREACHABLE_SQLSTATES = /^(57P0[1-5]|53300|08...|25006)$/;
const SYSTEM_ERRORS = new Set(['ECONNREFUSED', 'ECONNRESET', 'ENOENT', 'EPIPE', 'ETIMEDOUT', 'ENOTFOUND']);

function taken(field: string, code: string): Refusal {
  return new Refusal('conflict', { detail: code, fields: { [field]: { code } } });
}

function causeOf(error: unknown): Cause {
  const meta = (error as { meta?: { driverAdapterError?: { cause?: Cause } } } | null)?.meta;
  return meta?.driverAdapterError?.cause ?? (error as { cause?: Cause } | null)?.cause ?? {};
}

function isUnreachable(error: unknown, cause: Cause): boolean {
  const { code, message = '' } = error as { code?: string; message?: string };
  return (
    UNREACHABLE.has(code ?? '') ||
    SYSTEM_ERRORS.has(code ?? '') ||
    UNREACHABLE_KINDS.has(cause.kind ?? '') ||
    UNREACHABLE_SQLSTATES.test(cause.originalCode ?? '') ||
    /timeout exceeded when trying to connect|Connection terminated/.test(message)
  );
}

/** What a database error means to the one who asked; null when it is a bug of ours. */
export function refusalOf(error: unknown): Refusal | null {
  if (error instanceof Refusal) return error;
  if (!(error instanceof Error)) return null;
  const cause = causeOf(error);
  if (cause.originalCode === '57014') return new Refusal('unavailable', { detail: 'search-too-slow' });
  if (isUnreachable(error, cause))
    return new Refusal('unavailable', { detail: 'database', retryAfterSeconds: 2 });
  const refuse = RAISED[cause.originalMessage ?? ''] ?? CONSTRAINTS[cause.constraint?.index ?? ''];
  return refuse?.() ?? null;
}
