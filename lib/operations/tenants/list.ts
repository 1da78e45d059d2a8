import { z } from 'zod';
import { scopeOf } from '@/lib/core/actor';
import { operation } from '@/lib/core/operation';
import { decodeCursor, pageInput, pageOf, toPage } from '@/lib/core/page';
import { db } from '@/lib/db/client';

const tenantView = z.object({ name: z.string() });

export const listTenants = operation({
  name: 'tenants.list',
  summary: 'List the tenants that new domains can be given to',
  actor: 'administrator',
  input: z.strictObject({ ...pageInput }),
  output: pageOf(tenantView),
  async run(actor, { limit, after }) {
    const scope = scopeOf(actor);
    if (scope.kind === 'domains') return { items: [], next: null };
    const rows = await db().tenant.findMany({
      where: { name: { gt: decodeCursor(after) }, ...(scope.kind === 'tenant' && { id: scope.tenantId }) },
      orderBy: { name: 'asc' },
      take: limit + 1,
      select: { name: true },
    });
    return toPage(
      rows,
      limit,
      (row) => row.name,
      (row) => row,
    );
  },
});
