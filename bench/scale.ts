import { generatePassword } from '@/lib/password/generate';
import { type Ask, connect } from './connection';
import { perSecond } from './flight';
import { BIG_DOMAIN, RARE_NAME } from './population';
import { quantile } from './quantile';
import { type Contestant, race } from './race';
import { note, type Report } from './report';
import type { Sizes } from './sizes';
import type { BenchPanel, Stage } from './stage';

const FEW = 1_000;
const TURNS = 5;
const SECONDS = 2;
/** Where a hash is made, each answer takes long. */
const SLOWLY = { rounds: 20, perRound: 5, warmUp: 10 };

type Side = {
  users: number;
  contestant: Contestant;
  list: () => Promise<unknown>;
  empty: () => Promise<unknown>;
};

/** What is asked again and again of one panel; `tenantAdmin` has the tenant of the big domain. */
async function doings(ask: Ask, tenantAdmin: Ask): Promise<Record<string, () => ReturnType<Ask>>> {
  const { body } = await ask(`/api/v1/users?domain=${BIG_DOMAIN}&limit=200`);
  const addresses: string[] = JSON.parse(body).items.map(({ address }: { address: string }) => address);
  let turn = 0;
  const next = () => encodeURIComponent(addresses[turn++ % addresses.length] ?? '');
  const search = (q: string) => () => tenantAdmin(`/api/v1/users?q=${q}&limit=50`);
  return {
    'Search in the scope of a tenant, rare': search(RARE_NAME.toLowerCase()),
    'Search in the scope of a tenant, common (3 letters)': search('mar'),
    'Create a user': () =>
      ask('/api/v1/users', { method: 'POST', body: { address: `new-${turn++}@${BIG_DOMAIN}` } }),
    'Create a user with a password': () => {
      const body = { address: `new-${turn++}@${BIG_DOMAIN}`, password: generatePassword() };
      return ask('/api/v1/users', { method: 'POST', body });
    },
    'Reset a password': () =>
      ask(`/api/v1/users/${next()}`, { method: 'PATCH', body: { password: generatePassword() } }),
  };
}

async function openSide(
  stage: Stage,
  users: number,
  { panel, cookie }: BenchPanel,
): Promise<Side & { names: string[] }> {
  const { cookie: tom } = await panel.signIn('tom');
  const [admin, tenantAdmin] = [connect(panel.url, cookie, 1), connect(panel.url, tom, 1)];
  const crowd = connect(panel.url, cookie, Number.POSITIVE_INFINITY);
  stage.endLater(async () => [admin, tenantAdmin, crowd].forEach(({ close }) => void close()));
  const all = await doings(admin.ask, tenantAdmin.ask);
  return {
    users,
    names: Object.keys(all),
    contestant: { ask: (name) => all[name]?.() ?? Promise.reject(new Error(name)) },
    list: () => crowd.ask(`/api/v1/users?domain=${BIG_DOMAIN}&limit=50`),
    empty: () => crowd.ask('/robots.txt'),
  };
}

async function reportGrowth(report: Report, name: string, [few, many]: [Side, Side]): Promise<void> {
  note(`Asking: ${name}`);
  const pace = name.startsWith('Search') ? undefined : SLOWLY;
  const samples = await race([few.contestant, many.contestant], name, pace);
  const p95 = (side: Side) => quantile(samples.get(side.contestant) ?? [], 0.95);
  for (const side of [few, many])
    report.figure(`${name}, ${side.users} users, p95`, p95(side), { unit: 'ms' });
  const title = `${name}, p95 at ${many.users} / p95 at ${few.users}`;
  report.figure(title, p95(many) / p95(few), { atMost: 1.3 });
}

/** The list beside the emptiest route of the same build, in turns. */
async function reportThroughput(report: Report, { list, empty }: Side): Promise<void> {
  note('Asking as often as it goes');
  const rates = { list: [] as number[], empty: [] as number[] };
  for (const work of [list, empty]) await perSecond(SECONDS, work);
  for (let turn = 0; turn < TURNS; turn += 1) {
    rates.list.push(await perSecond(SECONDS, list));
    rates.empty.push(await perSecond(SECONDS, empty));
  }
  const [ours, theirs] = [quantile(rates.list, 0.5), quantile(rates.empty, 0.5)];
  report.figure('Users, first page, answers a second', ours, { digits: 0 });
  report.figure('An empty route, answers a second', theirs, { digits: 0 });
  report.figure('Users, first page / an empty route', ours / theirs, { atLeast: 0.5 });
}

/** What grows with the number of users, and how the list stands beside a route that does nothing. */
export async function benchScale(stage: Stage, report: Report, { users }: Sizes): Promise<void> {
  const few = await openSide(stage, FEW, await stage.startPanel(FEW));
  const many = await openSide(stage, users, await stage.startPanel(users));
  for (const name of few.names) await reportGrowth(report, name, [few, many]);
  await reportThroughput(report, many);
}
