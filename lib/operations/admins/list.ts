import { operation } from '@/lib/core/operation';
import { decodeCursor, pageOf, toPage } from '@/lib/core/page';
import { Refusal } from '@/lib/core/refusal';
import { db } from '@/lib/db/client';
import type { Prisma } from '@/lib/db/generated/client';
import { escapeLike } from '@/lib/db/search';
import { adminsFor, withScope } from './find';
import { canSeeAdmins } from './policy';
import { listAdminsInput } from './schema';
import { adminView, viewAdmin } from './view';

/** Each word stands somewhere in the user name or the name. */
function hasWords(q = ''): Prisma.AdminWhereInput[] {
  const words = q.trim().split(/\s+/).filter(Boolean);
  return words.map((word) => {
    const found = { contains: escapeLike(word), mode: 'insensitive' } as const;
    return { OR: [{ username: found }, { name: found }] };
  });
}

export const listAdmins = operation({
  name: 'admins.list',
  summary: 'List the admins, by user name',
  actor: 'administrator',
  input: listAdminsInput,
  output: pageOf(adminView),
  async run(actor, { q, limit, after }) {
    if (!canSeeAdmins(actor)) throw new Refusal('forbidden');
    const rows = await db().admin.findMany({
      where: { AND: [adminsFor(actor), { username: { gt: decodeCursor(after) } }, ...hasWords(q)] },
      include: withScope,
      orderBy: { username: 'asc' },
      take: limit + 1,
    });
    return toPage(
      rows,
      limit,
      (row) => row.username,
      (row) => viewAdmin(actor, row),
    );
  },
});
