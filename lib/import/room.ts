import type { Problem } from './entry';

/** A domain with what it and its tenant may have at most (null: no limit), and what they have. */
export type Home = {
  id: string;
  name: string;
  tenantId: string;
  defaultQuotaBytes: number;
  maxQuotaBytes: number | null;
  maxUsers: number | null;
  userCount: number;
  tenantMaxUsers: number | null;
  tenantUserCount: number;
  tenantMaxQuotaBytes: number | null;
  tenantAllottedBytes: number;
};

type Taken = { users: number; bytes: number };

/** What is asked for; `quotaBefore`: null for a new user. */
type Wish = { quotaBytes: number; quotaBefore: number | null };

function over(count: number, max: number | null): boolean {
  return max !== null && count > max;
}

function quotaProblem(home: Home, { quotaBytes, quotaBefore }: Wish, bytes: number): Problem | null {
  if (quotaBytes === quotaBefore) return null;
  if (home.maxQuotaBytes !== null && (quotaBytes === 0 || quotaBytes > home.maxQuotaBytes))
    return { field: 'quota', code: 'quota-over-domain', values: { bytes: home.maxQuotaBytes } };
  if (home.tenantMaxQuotaBytes === null) return null;
  if (quotaBytes === 0) return { field: 'quota', code: 'quota-needed' };
  const grows = quotaBytes > (quotaBefore ?? 0);
  return grows && over(home.tenantAllottedBytes + bytes, home.tenantMaxQuotaBytes)
    ? { field: 'quota', code: 'quota-over-tenant' }
    : null;
}

/** What lines take one after the other of what domains and tenants have left. The triggers decide; this tells beforehand. */
export class Room {
  readonly #taken = new Map<string, Taken>();

  #of(id: string): Taken {
    return this.#taken.get(id) ?? { users: 0, bytes: 0 };
  }

  /** Takes it, or says why there is no room. */
  take(home: Home, wish: Wish): Problem | null {
    const users = wish.quotaBefore === null ? 1 : 0;
    const inDomain = this.#of(home.id);
    const inTenant = this.#of(home.tenantId);
    const bytes = inTenant.bytes + wish.quotaBytes - (wish.quotaBefore ?? 0);
    if (users > 0 && over(home.userCount + inDomain.users + 1, home.maxUsers))
      return { field: 'address', code: 'domain-full' };
    if (users > 0 && over(home.tenantUserCount + inTenant.users + 1, home.tenantMaxUsers))
      return { field: 'address', code: 'tenant-users-full' };
    const problem = quotaProblem(home, wish, bytes);
    if (problem !== null) return problem;
    this.#taken.set(home.id, { users: inDomain.users + users, bytes: 0 });
    this.#taken.set(home.tenantId, { users: inTenant.users + users, bytes });
    return null;
  }
}
