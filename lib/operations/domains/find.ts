import { type Administrator, scopeOf } from '@/lib/core/actor';
import { Refusal } from '@/lib/core/refusal';
import { type Database, db } from '@/lib/db/client';
import { Prisma } from '@/lib/db/generated/client';
import { domainsWithin, domainsWithinSql } from '@/lib/db/scope';

/** The domain, if it exists for this actor; else it does not exist. */
export async function findDomain(actor: Administrator, name: string, tx: Database = db()) {
  const domain = await tx.domain.findFirst({
    where: { AND: [{ name }, domainsWithin(scopeOf(actor))] },
    include: { tenant: { select: { name: true } } },
  });
  if (!domain) throw domainNotFound();
  return domain;
}

/** Its id alone, for the lists, by one short statement. */
export async function findDomainId(actor: Administrator, name: string): Promise<string> {
  const [row] = await db().$queryRaw<{ id: string }[]>(
    Prisma.sql`SELECT d.id FROM domains d WHERE d.name = ${name} AND ${domainsWithinSql(scopeOf(actor))}`,
  );
  if (!row) throw domainNotFound();
  return row.id;
}

/** What the domains of these users allow one of them at most, by the id of the domain. */
export async function lookUpMaxQuotas(userIds: string[]): Promise<Map<string, bigint | null>> {
  const domains = await db().domain.findMany({
    where: { users: { some: { id: { in: userIds } } } },
    select: { id: true, maxQuotaBytes: true },
  });
  return new Map(domains.map(({ id, maxQuotaBytes }) => [id, maxQuotaBytes]));
}

function domainNotFound(): Refusal {
  return new Refusal('not-found', { detail: 'domain-not-found' });
}
