import { digestOfToken, makeKeyToken } from '@/lib/db/key-token';
import { sql } from './test-server';

export type KeyFields = {
  name?: string;
  actions?: string[];
  /** By name. */
  tenant?: string;
  /** By name. */
  domains?: string[];
  networks?: string[];
  /** In seconds from now; null is never. */
  expiresIn?: number | null;
};

/** Gives an admin a key past all that is asked of him, and answers its token. */
export async function addKey(owner: string, username: string, key: KeyFields = {}): Promise<string> {
  const { token, prefix } = makeKeyToken();
  const { name = 'A key', actions = ['read'], tenant, domains = [], networks = [], expiresIn = null } = key;
  await sql(
    owner,
    `INSERT INTO api_keys (admin_id, name, prefix, digest, actions, tenant_id, domain_ids, networks, credential_version,
       expires_at)
     SELECT id, $2, $3, $4, $5, (SELECT id FROM tenants WHERE name = $6),
       ARRAY(SELECT id FROM domains WHERE name = ANY($7)), $8, credential_version,
       now() + $9 * interval '1 second' FROM admins WHERE username = $1`,
    [username, name, prefix, digestOfToken(token), actions, tenant, domains, networks, expiresIn],
  );
  return token;
}
