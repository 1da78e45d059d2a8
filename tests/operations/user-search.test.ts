import type { Actor } from '@/lib/core/actor';
import { getUserCount } from '@/lib/operations/user-counts/get';
import { listUsers } from '@/lib/operations/users/list';
import { type AdminWorld, startAdminWorld } from '../support/admin-world';

const PEOPLE = {
  'mar@one.example': '',
  'mara.lind@one.example': 'Mara Lind',
  'maria.rossi@one.example': 'Maria Rossi',
  'mario.rossi@one.example': 'Mario Rossi',
  'a.mara@one.example': 'Anna Mara',
  'lind@one.example': 'Marta Lind',
  'tamara@one.example': 'Tamara Östlund',
  'zoe@one.example': 'Zoe Rossi-Marini',
  'margit@two.example': 'Margit Voll',
};

let world: AdminWorld;
let sofia: Actor;
let dina: Actor;

beforeAll(async () => {
  world = await startAdminWorld();
  for (const [address, name] of Object.entries(PEOPLE)) {
    await world.sql(
      `INSERT INTO users (domain_id, address, name, quota_bytes)
       SELECT id, $1, $2, 0 FROM domains WHERE name = split_part($1, '@', 2)`,
      [address, name],
    );
  }
  [sofia, dina] = [await world.actor('sofia'), await world.actor('dina')];
}, 60_000);

afterAll(() => world?.stop());

/** What a search should find, the simple way. */
function expected(q: string, domain = ''): string[] {
  const [first = '', ...others] = q.toLowerCase().split(' ');
  const found = Object.entries(PEOPLE)
    .filter(([address, name]) =>
      [first, ...others].every((word) => `${address} ${name}`.toLowerCase().includes(word)),
    )
    .map(([address]) => address)
    .filter((address) => address.endsWith(domain))
    .sort();
  const early = found.filter((address) => address.startsWith(first));
  return [...early, ...found.filter((address) => !early.includes(address))];
}

async function pages(actor: Actor, limit: number, q: string, domain?: string): Promise<string[]> {
  const seen: string[] = [];
  let after: string | undefined;
  do {
    const page = await listUsers(actor, { q, limit, domain, after });
    expect(page.items.length).toBeLessThanOrEqual(limit);
    seen.push(...page.items.map(({ address }) => address));
    after = page.next ?? undefined;
  } while (after);
  return seen;
}

const SEARCHES = [
  'mar',
  'MAR',
  'mara',
  'lind',
  'mar lind',
  'mar ros',
  'rossi',
  'ros mar',
  'östl',
  'zoe',
  'mar m',
  'm mar',
];

test.each(SEARCHES)(
  'whose address begins with it comes first, each once, whatever the page: %s',
  async (q) => {
    const [all, here] = [expected(q), expected(q, '@one.example')];
    expect(here.length).toBeGreaterThan(0);
    for (const limit of [1, 2, 3, 50]) {
      expect(await pages(sofia, limit, q)).toEqual(all);
      expect(await pages(sofia, limit, q, 'one.example')).toEqual(here);
      expect(await pages(dina, limit, q)).toEqual(here);
    }
    expect(await getUserCount(sofia, { domain: 'one.example', q })).toEqual({ count: here.length });
  },
);
