import type { AdminActor, Scope } from '@/lib/core/actor';
import { knowing, known } from '@/lib/core/known';
import { streamOf } from '@/lib/core/stream';
import { db, readTexts, transaction } from '@/lib/db/client';
import { Prisma } from '@/lib/db/generated/client';
import { blocksOf } from '@/lib/db/statement';
import { type AdminWorld, startAdminWorld } from '../support/admin-world';

let world: AdminWorld;
const actors = {} as Record<'sofia' | 'tom' | 'dina', AdminActor>;

beforeAll(async () => {
  world = await startAdminWorld();
  for (const name of ['sofia', 'tom', 'dina'] as const)
    actors[name] = (await world.actor(name)) as AdminActor;
}, 60_000);

afterAll(() => world?.stop());

const tenantIdOf = (scope: Scope) => (scope.kind === 'tenant' ? scope.tenantId : '');

/** Statements as somebody writes them who forgets the scope, in whole or in part. */
const FORGOTTEN: [string, () => Promise<unknown>][] = [
  ['a list', () => db().user.findMany()],
  ['a name of somebody’s', () => db().user.findFirst({ where: { address: 'tove@two.example' } })],
  ['a count', () => db().domain.count({ where: { active: true } })],
  ['another id', () => db().admin.findUnique({ where: { id: '00000000-0000-4000-8000-000000000000' } })],
  [
    'one of two alternatives',
    () => db().domain.findMany({ where: { OR: [{ tenantId: tenantIdOf(actors.tom.scope) }, {}] } }),
  ],
  [
    'an exception',
    () => db().domain.findMany({ where: { NOT: { tenantId: tenantIdOf(actors.tom.scope) } } }),
  ],
  ['a change', () => db().user.updateMany({ where: { active: true }, data: { name: actors.tom.id } })],
  ['a deletion', () => transaction((tx) => tx.alias.deleteMany({ where: { address: 'team@one.example' } }))],
  ['SQL', () => db().$queryRaw`SELECT address FROM users WHERE address > ${''}`],
  ['SQL for a stream', () => readTexts(Prisma.sql`SELECT address FROM users WHERE address > ${''}`)],
  ['SQL without a value', () => db().$queryRaw`SELECT address FROM users`],
  [
    'one SELECT of two',
    () =>
      db().$queryRaw(Prisma.sql`
      SELECT address FROM (SELECT address, domain_id FROM users WHERE active) u JOIN domains d ON d.id = u.domain_id
      WHERE d.tenant_id = ${actors.tom.id}::uuid`),
  ],
  [
    'one half of a UNION',
    () =>
      db().$queryRaw(Prisma.sql`
      SELECT name FROM domains WHERE tenant_id = ${actors.tom.id}::uuid UNION SELECT name FROM domains`),
  ],
  [
    'a change by SQL',
    () => db().$executeRaw`UPDATE users SET active = false WHERE address = ${'tove@two.example'}`,
  ],
];

test.each(FORGOTTEN)('%s without a scope is not sent', async (_what, ask) => {
  for (const name of ['tom', 'dina'] as const) {
    await expect(knowing(actors[name], ask)).rejects.toThrow('without a scope');
  }
});

test('who sees everything, and what no admin asks, is not held up', async () => {
  expect(await knowing(actors.sofia, () => db().user.count())).toBe(5);
  expect(await db().user.count()).toBe(5);
});

test('his own, his tenant’s, and what he found by these', async () => {
  await knowing(actors.tom, async () => {
    const { scope } = actors.tom;
    const [domain] = await db().domain.findMany({
      where: { tenantId: tenantIdOf(scope), name: 'one.example' },
    });
    expect(await db().user.count({ where: { domainId: domain?.id ?? '' } })).toBe(2);
    expect(
      await db().$queryRaw`SELECT 1 AS one FROM users WHERE domain_id = ${domain?.id}::uuid LIMIT 1`,
    ).toHaveLength(1);
  });
  await expect(
    knowing(actors.dina, async () => {
      const { tenantId } = await db().admin.findUniqueOrThrow({ where: { id: actors.dina.id } });
      return db().domain.findMany({ where: { tenantId: tenantId ?? '' } });
    }),
  ).rejects.toThrow('without a scope');
});

test('a stream knows whose it is at each read, and forgets what it has read', async () => {
  const sizes: (number | undefined)[] = [];
  async function* reads() {
    for (let read = 0; read < 3; read += 1) {
      const where = { tenantId: tenantIdOf(actors.tom.scope) };
      await db().user.findMany({ where, orderBy: { address: 'asc' }, skip: read, take: 1 });
      sizes.push(known()?.size);
      yield new Uint8Array([read]);
    }
    await db().user.findMany();
  }
  const before = await knowing(actors.tom, async () => known()?.size ?? 0);
  const stream = await knowing(actors.tom, async () => streamOf(reads()));
  await expect(new Response(stream).text()).rejects.toThrow('without a scope');
  expect(sizes).toEqual(Array(3).fill(sizes[0]));
  expect(sizes[0]).toBeGreaterThan(before);
});

test('a mixed list is not one of his own', async () => {
  const [own, foreign] = await world.sql(
    `SELECT id FROM domains WHERE name IN ('one.example', 'two.example') ORDER BY name`,
  );
  await expect(
    knowing(actors.tom, async () => {
      await db().domain.findMany({ where: { tenantId: tenantIdOf(actors.tom.scope) } });
      return db().user.findMany({ where: { domainId: { in: [own?.id, foreign?.id] } } });
    }),
  ).rejects.toThrow('without a scope');
});

test('a statement in its blocks', () => {
  const { strings } = Prisma.sql`
    WITH mine AS (SELECT id FROM domains WHERE tenant_id = ${1})
    SELECT lower(a.name), extract(epoch FROM tat - now()) FROM (VALUES (')', ${2})) v, admins a
    WHERE EXISTS (SELECT FROM mine JOIN users u ON (u.id = a.id)) AND a.id IN (${3}, ${4})`;
  expect(blocksOf(strings)).toEqual([
    { tables: ['domains'], parameters: [0], isEmpty: false },
    { tables: ['mine', 'users'], parameters: [], isEmpty: false },
    { tables: ['admins'], parameters: [0, 1, 2, 3], isEmpty: false },
  ]);
});
