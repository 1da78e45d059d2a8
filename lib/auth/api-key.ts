import { BlockList, isIP } from 'node:net';
import type { AdminActor, Origin, Role, Scope } from '@/lib/core/actor';
import type { KeyAction } from '@/lib/core/key-actions';
import { keysOfToken } from '@/lib/core/token-key';
import { db } from '@/lib/db/client';
import { digestOfToken, isKeyToken } from '@/lib/db/key-token';
import { scopeOfRow } from '@/lib/db/scope';
import { mustAddSecondFactor } from './session';

/** A row is not written for each request of a script. */
const TOUCH_SECONDS = 60;

type KeyRow = {
  id: string;
  prefix: string;
  actions: KeyAction[];
  keyTenantId: string | null;
  domainIds: string[];
  networks: string[];
  idleSeconds: number | null;
  adminId: string;
  username: string;
  name: string;
  role: Role;
  tenantId: string | null;
  tenantWide: boolean;
  mustChangePassword: boolean;
  mustAddSecondFactor: boolean;
};

/** What of the admin's scope the key is for. Of another tenant than its admin's now, it is for nothing. */
function narrow(scope: Scope, { keyTenantId, tenantId, domainIds }: KeyRow): Scope {
  if (domainIds.length > 0) return { kind: 'listed', domainIds, within: scope };
  if (keyTenantId === null) return scope;
  if (tenantId === null) return { kind: 'tenant', tenantId: keyTenantId };
  return keyTenantId === tenantId ? scope : { kind: 'listed', domainIds: [], within: scope };
}

function familyOf(address: string): 'ipv4' | 'ipv6' {
  return isIP(address) === 6 ? 'ipv6' : 'ipv4';
}

/** Whether an address is in one of these CIDR ranges; without ranges every one is. */
export function isWithin(ip: string | null, networks: readonly string[]): boolean {
  if (networks.length === 0) return true;
  if (ip === null || isIP(ip) === 0) return false;
  const allowed = new BlockList();
  for (const network of networks) {
    const [address = '', bits] = network.split('/');
    if (bits === undefined) allowed.addAddress(address, familyOf(address));
    else allowed.addSubnet(address, Number(bits), familyOf(address));
  }
  return allowed.check(ip, familyOf(ip));
}

async function findKey(token: string): Promise<KeyRow | undefined> {
  const [row] = await db().$queryRaw<KeyRow[]>`
    SELECT k.id, k.prefix, k.actions, k.tenant_id AS "keyTenantId", k.domain_ids AS "domainIds", k.networks,
           extract(epoch FROM now() - k.last_used_at)::float8 AS "idleSeconds",
           a.id AS "adminId", a.username, a.name, a.role::text AS role, a.tenant_id AS "tenantId",
           a.tenant_wide AS "tenantWide", a.must_change_password AS "mustChangePassword",
           ${mustAddSecondFactor()} AS "mustAddSecondFactor"
    FROM api_keys k JOIN admins a ON a.id = k.admin_id LEFT JOIN tenants t ON t.id = a.tenant_id
    WHERE k.digest = ${digestOfToken(token)} AND (k.expires_at IS NULL OR k.expires_at > now())
      AND a.active AND a.credential_version = k.credential_version`;
  return row;
}

async function touch({ id, idleSeconds }: KeyRow): Promise<void> {
  if (idleSeconds !== null && idleSeconds <= TOUCH_SECONDS) return;
  await db().$executeRaw`UPDATE api_keys SET last_used_at = now() WHERE id = ${id}::uuid`;
}

/**
 * The admin for whom this token asks, as he is now and narrowed to what the key is for. Null for a token that does not
 * count, be it unknown, expired or revoked, from elsewhere, or of a disabled admin or a former password.
 */
export async function actorOfKey(token: string, origin: Origin): Promise<AdminActor | null> {
  const row = isKeyToken(token) ? await findKey(token) : undefined;
  if (!row || !isWithin(origin.ip, row.networks)) return null;
  await touch(row);
  const { id, prefix, actions, adminId, username, name, role, mustChangePassword } = row;
  return {
    kind: 'admin',
    id: adminId,
    username,
    name,
    role,
    scope: narrow(scopeOfRow(row), row),
    sessionId: id,
    authenticatedAt: new Date(),
    mustChangePassword,
    mustAddSecondFactor: row.mustAddSecondFactor,
    keyFor: keysOfToken(token),
    key: { id, publicId: prefix, actions },
    origin,
  };
}
