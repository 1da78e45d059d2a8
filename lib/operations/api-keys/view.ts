import { z } from 'zod';
import type { Administrator } from '@/lib/core/actor';
import { KEY_ACTIONS, type KeyAction } from '@/lib/core/key-actions';
import { canRemoveApiKey } from './policy';

const time = z.iso.datetime();

export const apiKeyView = z.object({
  /** How the token begins. */
  id: z.string(),
  name: z.string(),
  /** Whose it is, by user name. */
  admin: z.string(),
  actions: z.array(z.enum(KEY_ACTIONS)),
  /** What of the admin's scope it is for: all of it, one tenant, or these domains. */
  scope: z.enum(['admin', 'tenant', 'domains']),
  tenant: z.string().nullable(),
  domains: z.array(z.string()),
  networks: z.array(z.string()),
  /** ended: the admin is disabled, or has another password than when it was made. */
  state: z.enum(['active', 'expired', 'ended']),
  expiresAt: time.nullable(),
  lastUsedAt: time.nullable(),
  createdAt: time,
  can: z.object({ delete: z.boolean() }),
});

/** With the token: told here and never again. */
export const createdApiKeyView = apiKeyView.extend({ token: z.string() });

export type ApiKeyView = z.infer<typeof apiKeyView>;
export type CreatedApiKeyView = z.infer<typeof createdApiKeyView>;

export type ApiKeyRow = {
  prefix: string;
  name: string;
  actions: string[];
  tenant: { name: string } | null;
  domainIds: string[];
  networks: string[];
  credentialVersion: number;
  expiresAt: Date | null;
  lastUsedAt: Date | null;
  createdAt: Date;
  admin: { id: string; username: string; active: boolean; credentialVersion: number };
};

function stateOf({ admin, credentialVersion, expiresAt }: ApiKeyRow): ApiKeyView['state'] {
  if (!admin.active || admin.credentialVersion !== credentialVersion) return 'ended';
  return expiresAt !== null && expiresAt <= new Date() ? 'expired' : 'active';
}

function scopeOfKey({ tenant, domainIds }: ApiKeyRow): ApiKeyView['scope'] {
  if (domainIds.length > 0) return 'domains';
  return tenant === null ? 'admin' : 'tenant';
}

/** The allow-list: what is not named here never leaves. `names`: of the domains that exist for the actor, by id. */
export function viewApiKey(
  actor: Administrator,
  row: ApiKeyRow,
  names: ReadonlyMap<string, string>,
): ApiKeyView {
  return {
    id: row.prefix,
    name: row.name,
    admin: row.admin.username,
    actions: row.actions as KeyAction[],
    scope: scopeOfKey(row),
    tenant: row.tenant?.name ?? null,
    domains: row.domainIds
      .map((id) => names.get(id) ?? '')
      .filter(Boolean)
      .sort(),
    networks: row.networks,
    state: stateOf(row),
    expiresAt: row.expiresAt?.toISOString() ?? null,
    lastUsedAt: row.lastUsedAt?.toISOString() ?? null,
    createdAt: row.createdAt.toISOString(),
    can: { delete: canRemoveApiKey(actor, row.admin) },
  };
}
