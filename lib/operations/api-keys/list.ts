import { operation } from '@/lib/core/operation';
import { decodeCursor, pageOf, toPage } from '@/lib/core/page';
import { db } from '@/lib/db/client';
import type { Prisma } from '@/lib/db/generated/client';
import { escapeLike } from '@/lib/db/search';
import { apiKeysFor, domainNames, withAdmin } from './find';
import { listApiKeysInput } from './schema';
import { apiKeyView, viewApiKey } from './view';

/** Each word stands somewhere in the key's name, in how it begins or in its admin's user name. */
function hasWords(q = ''): Prisma.ApiKeyWhereInput[] {
  const words = q.trim().split(/\s+/).filter(Boolean);
  return words.map((word) => {
    const found = { contains: escapeLike(word), mode: 'insensitive' } as const;
    return { OR: [{ name: found }, { prefix: found }, { admin: { username: found } }] };
  });
}

/** The newest first: what comes after the row that the cursor names. */
function afterKey(key: string): Prisma.ApiKeyWhereInput {
  if (key === '') return {};
  const [time = '', prefix = ''] = key.split(' ');
  const createdAt = new Date(time);
  return { OR: [{ createdAt: { lt: createdAt } }, { createdAt, prefix: { gt: prefix } }] };
}

export const listApiKeys = operation({
  name: 'api-keys.list',
  summary: 'List one’s own API keys, and those of the admins in scope, the newest first',
  actor: 'administrator',
  input: listApiKeysInput,
  output: pageOf(apiKeyView),
  async run(actor, { q, limit, after }) {
    const rows = await db().apiKey.findMany({
      where: { AND: [apiKeysFor(actor), afterKey(decodeCursor(after)), ...hasWords(q)] },
      include: withAdmin,
      orderBy: [{ createdAt: 'desc' }, { prefix: 'asc' }],
      take: limit + 1,
    });
    const names = await domainNames(actor, rows);
    return toPage(
      rows,
      limit,
      ({ createdAt, prefix }) => `${createdAt.toISOString()} ${prefix}`,
      (row) => viewApiKey(actor, row, names),
    );
  },
});
