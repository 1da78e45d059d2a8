import type { Stored } from './admin-world';

/** A thing as the database has it: whose it is, and what tells that it was changed. */
export type Thing = {
  noun: 'users' | 'aliases' | 'alias-domains' | 'domains' | 'tenants';
  name: string;
  tenant: string;
  domain: string | null;
  digest: string;
};

export type State = { things: Thing[]; admins: Stored[] };

const IN_DOMAIN = 'JOIN domains d ON d.id = x.domain_id JOIN tenants t ON t.id = d.tenant_id';

/** Without what triggers count in it. */
export const THINGS = `
  SELECT 'users' AS noun, x.address AS name, t.name AS tenant, d.name AS domain, md5(x::text) AS digest
    FROM users x ${IN_DOMAIN}
  UNION ALL SELECT 'aliases', x.address, t.name, d.name, md5(x::text) FROM aliases x ${IN_DOMAIN}
  UNION ALL SELECT 'alias-domains', x.name, t.name, d.name, md5(x::text) FROM alias_domains x ${IN_DOMAIN}
  UNION ALL SELECT 'domains', d.name, t.name, d.name, md5((to_jsonb(d) - 'user_count')::text)
    FROM domains d JOIN tenants t ON t.id = d.tenant_id
  UNION ALL SELECT 'tenants', t.name, t.name, NULL, md5((to_jsonb(t)
    - '{domain_count,user_count,alias_count,allotted_bytes,unlimited_count}'::text[])::text) FROM tenants t`;

/** Of the rows those that are not as they were: as they were, as they are, or both. */
export function changed<Row>(before: Row[], after: Row[]): Row[] {
  const text = (rows: Row[]) => new Set(rows.map((row) => JSON.stringify(row)));
  const [was, is] = [text(before), text(after)];
  return [
    ...before.filter((row) => !is.has(JSON.stringify(row))),
    ...after.filter((row) => !was.has(JSON.stringify(row))),
  ];
}

/** The admins, in the domains that were and are there: one that is created or deleted is no change of an admin's. */
export function changedAdmins(before: State, after: State): Stored[] {
  const lasting = ({ things }: State) =>
    new Set(things.filter((one) => one.noun === 'domains').map(({ name }) => name));
  const [was, is] = [lasting(before), lasting(after)];
  const of = ({ admins }: State) =>
    admins.map((admin) => ({
      ...admin,
      domains: admin.domains.filter((name) => was.has(name) && is.has(name)),
    }));
  return changed(of(before), of(after));
}
