import { createAlias } from '@/lib/operations/aliases/create';
import { removeAlias } from '@/lib/operations/aliases/remove';
import { type AdminWorld, fieldsOf, outcomeOf, startAdminWorld } from '../support/admin-world';

let world: AdminWorld;

beforeAll(async () => {
  world = await startAdminWorld();
});

afterAll(() => world?.stop());

const count = async () => Number((await world.sql('SELECT count(*) FROM aliases'))[0].count);

/** Ordinary ones and catch-alls, in two domains of the tenant, the same catch-all more than once. */
const ADDRESSES = [
  ...Array.from({ length: 8 }, (_, n) => `a${n}@one.example`),
  ...Array.from({ length: 8 }, (_, n) => `a${n}@sister.example`),
  '@one.example',
  '@one.example',
  '@sister.example',
  '@sister.example',
];

test('catch-alls count as the others do: of twenty at once in two domains not one too many', async () => {
  const tom = await world.actor('tom');
  for (let round = 0; round < 5; round += 1) {
    await world.sql(`UPDATE tenants SET max_aliases = $1 WHERE name = 'One'`, [(await count()) + 5]);
    const made = await Promise.all(
      ADDRESSES.map((address) => fieldsOf(createAlias(tom, { address, targets: ['a@b.example'] }))),
    );
    expect(made.filter((fields) => fields === null)).toHaveLength(5);
    const codes = new Set(made.flatMap((fields) => (fields ? [fields.address] : [])));
    expect([...codes].filter((code) => code !== 'address-taken')).toEqual(['tenant-aliases-full']);
    for (const address of new Set(ADDRESSES)) await outcomeOf(removeAlias(tom, { address }));
    expect(await count()).toBe(1);
  }
});

test('one that is deleted makes room for one', async () => {
  const tom = await world.actor('tom');
  const create = (address: string) => createAlias(tom, { address, targets: ['a@b.example'] });
  await world.sql(`UPDATE tenants SET max_aliases = 2 WHERE name = 'One'`);
  await create('@one.example');
  expect(await fieldsOf(create('b@sister.example'))).toEqual({ address: 'tenant-aliases-full' });
  await removeAlias(tom, { address: '@one.example' });
  expect(await outcomeOf(create('b@sister.example'))).toBe('fine');
});
