import { BlockList, isIP } from 'node:net';
import type { AdminActor, Origin, Role, Scope } from '@/lib/core/actor';
import type { KeyAction } from '@/lib/core/key-actions';
import { type KeyFor, keysOfToken, noToken } from '@/lib/core/token-key';
import { type Database, db } from '@/lib/db/client';
import { Prisma } from '@/lib/db/generated/client';
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

async function findKey(condition: Prisma.Sql, tx: Database = db()): Promise<KeyRow | undefined> {
  const [row] = await tx.$queryRaw<KeyRow[]>`
    SELECT k.id, k.prefix, k.actions, k.tenant_id AS "keyTenantId", k.domain_ids AS "domainIds", k.networks,
           extract(epoch FROM now() - k.last_used_at)::float8 AS "idleSeconds",
           a.id AS "adminId", a.username, a.name, a.role::text AS role, a.tenant_id AS "tenantId",
           a.tenant_wide AS "tenantWide", a.must_change_password AS "mustChangePassword",
           ${mustAddSecondFactor()} AS "mustAddSecondFactor"
    FROM api_keys k JOIN admins a ON a.id = k.admin_id LEFT JOIN tenants t ON t.id = a.tenant_id
    WHERE ${condition} AND (k.expires_at IS NULL OR k.expires_at > now())
      AND a.active AND a.credential_version = k.credential_version`;
  return row;
}

async function touch({ id, idleSeconds }: KeyRow): Promise<void> {
  if (idleSeconds !== null && idleSeconds <= TOUCH_SECONDS) return;
  await db().$executeRaw`UPDATE api_keys SET last_used_at = now() WHERE id = ${id}::uuid`;
}

/** The admin of a key as he is now, narrowed to what the key is for; null from elsewhere than the key is for. */
function actorOf(row: KeyRow, keyFor: KeyFor, origin: Origin): AdminActor | null {
  if (!isWithin(origin.ip, row.networks)) return null;
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
    keyFor,
    key: { id, publicId: prefix, actions },
    origin,
  };
}

/**
 * The admin for whom this token asks, as he is now and narrowed to what the key is for. Null for a token that does not
 * count, be it unknown, expired or revoked, from elsewhere, or of a disabled admin or a former password.
 */
export async function actorOfKey(token: string, origin: Origin): Promise<AdminActor | null> {
  const row = isKeyToken(token) ? await findKey(Prisma.sql`k.digest = ${digestOfToken(token)}`) : undefined;
  const actor = row ? actorOf(row, keysOfToken(token), origin) : null;
  if (row && actor) await touch(row);
  return actor;
}

/** The same for what was asked for with this key a while ago: nobody shows the token any more. */
export async function actorOfKeyId(keyId: string, origin: Origin, tx?: Database): Promise<AdminActor | null> {
  const row = await findKey(Prisma.sql`k.id = ${keyId}::uuid`, tx);
  return row ? actorOf(row, noToken, origin) : null;
}
