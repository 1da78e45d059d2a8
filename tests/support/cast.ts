import { sql } from './test-server';

/** Everybody's. */
export const PASSWORD = 'Correct-horse-9';
const HASH = '{BLF-CRYPT}$2b$10$lvC.NeG1fVFN0KDzdc84T..9rfdHe3lrSDqaeRcG2lvy8AedCkSie';

/** Admins by what they may do; Otto and Tilda are of another tenant. Without domains one has the tenant, without both everything. */
export const ADMINS = {
  sofia: { role: 'superadmin', tenant: null, domains: [] },
  tom: { role: 'tenant-admin', tenant: 'One', domains: [] },
  dina: { role: 'domain-admin', tenant: 'One', domains: ['one.example'] },
  hugo: { role: 'helpdesk', tenant: 'One', domains: ['one.example'] },
  hedda: { role: 'helpdesk', tenant: 'One', domains: [] },
  aino: { role: 'auditor', tenant: 'One', domains: ['one.example'] },
  arne: { role: 'auditor', tenant: 'One', domains: [] },
  anders: { role: 'auditor', tenant: null, domains: [] },
  tilda: { role: 'tenant-admin', tenant: 'Two', domains: [] },
  otto: { role: 'domain-admin', tenant: 'Two', domains: ['two.example'] },
} as const;

export type AdminName = keyof typeof ADMINS;

const DOMAINS = {
  'one.example': 'One',
  'sister.example': 'One',
  'closed.example': 'One',
  'two.example': 'Two',
};

const USERS = [
  'ulla@one.example',
  'uwe@one.example',
  'sven@sister.example',
  'carl@closed.example',
  'tove@two.example',
];

async function addDomainsAndUsers(owner: string): Promise<void> {
  await sql(owner, `INSERT INTO tenants (name) VALUES ('One'), ('Two')`);
  for (const [name, tenant] of Object.entries(DOMAINS)) {
    await sql(
      owner,
      `INSERT INTO domains (tenant_id, name, active) SELECT id, $1, $1 <> 'closed.example' FROM tenants WHERE name = $2`,
      [name, tenant],
    );
  }
  for (const address of USERS) {
    await sql(
      owner,
      `INSERT INTO users (tenant_id, domain_id, address, name, password_hash, quota_bytes)
       SELECT tenant_id, id, $1, initcap(split_part($1, '@', 1)), $2, 1073741824 FROM domains WHERE name = split_part($1, '@', 2)`,
      [address, HASH],
    );
  }
}

async function addAliases(owner: string): Promise<void> {
  await sql(
    owner,
    `INSERT INTO aliases (domain_id, address, targets)
     SELECT id, 'team@one.example', '{ulla@one.example,uwe@one.example}' FROM domains WHERE name = 'one.example'`,
  );
}

async function addAdmin(owner: string, username: string): Promise<void> {
  const { role, tenant, domains } = ADMINS[username as AdminName];
  await sql(
    owner,
    `INSERT INTO admins (username, role, tenant_id, tenant_wide, password_hash)
     VALUES ($1, $2::"Role", (SELECT id FROM tenants WHERE name = $3), $5, $4)`,
    [username, role, tenant, HASH, tenant !== null && domains.length === 0],
  );
  await sql(
    owner,
    `INSERT INTO admin_domains SELECT a.id, d.id FROM admins a, domains d WHERE a.username = $1 AND d.name = ANY($2)`,
    [username, domains],
  );
}

/** Puts the cast on the stage of an empty database. */
export async function addCast(owner: string): Promise<void> {
  await addDomainsAndUsers(owner);
  await addAliases(owner);
  for (const username of Object.keys(ADMINS)) await addAdmin(owner, username);
}
