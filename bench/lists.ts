import { randomBytes } from 'node:crypto';
import { closeDatabase } from '@/lib/db/client';
import { startBareServer } from './bare';
import { type Ask, connect } from './connection';
import { quantile } from './quantile';
import { LIMIT, type Question, questionsFor, statementsOf } from './questions';
import { type Contestant, race } from './race';
import { note, type Report } from './report';
import type { Sizes } from './sizes';
import type { BenchPanel, Stage } from './stage';

const FEW = 1_000;

/** One population: a panel and a bare server that answer the same questions. */
type Pair = { users: number; panel: Contestant; bare: Contestant; questions: Question[] };

async function requireSameAnswers(questions: Question[], panel: Ask, bare: Ask): Promise<void> {
  for (const { name, path } of questions) {
    const [ours, theirs] = await Promise.all([panel(path), bare(`/${encodeURIComponent(name)}`)]);
    const [rows, others] = [ours, theirs].map(({ body }) => JSON.parse(body).items?.length);
    if (!rows || rows !== others)
      throw new Error(`${name}: the panel answers ${rows} rows, the bare server ${others}`);
  }
}

async function openPair(stage: Stage, users: number, { panel, database, cookie }: BenchPanel): Promise<Pair> {
  const ours = connect(panel.url, cookie, 1);
  const questions = await questionsFor(database.owner, users);
  const bare = await startBareServer({
    url: database.panel,
    limit: LIMIT,
    statements: await statementsOf(questions),
  });
  stage.endLater(bare.stop);
  const theirs = connect(bare.url, '', 1);
  stage.endLater(async () => [ours, theirs].forEach(({ close }) => void close()));
  await requireSameAnswers(questions, ours.ask, theirs.ask);
  const paths = new Map(questions.map(({ name, path }) => [name, path]));
  return {
    users,
    questions,
    panel: { ask: (name) => ours.ask(paths.get(name) ?? '') },
    bare: { ask: (name) => theirs.ask(`/${encodeURIComponent(name)}`) },
  };
}

function reportQuestion(
  report: Report,
  name: string,
  pairs: Pair[],
  samples: Map<Contestant, number[]>,
): void {
  const of = (contestant: Contestant, part: number) => quantile(samples.get(contestant) ?? [], part);
  for (const { users, panel, bare } of pairs) {
    for (const [who, contestant] of Object.entries({ panel, bare })) {
      report.figure(`${name}, ${users} users, ${who} p50`, of(contestant, 0.5), { unit: 'ms' });
      report.figure(`${name}, ${users} users, ${who} p95`, of(contestant, 0.95), { unit: 'ms' });
    }
    report.figure(`${name}, ${users} users, panel p50 / bare p50`, of(panel, 0.5) / of(bare, 0.5), {
      atMost: 3,
    });
  }
  const [few, many] = pairs;
  if (!few || !many) return;
  const growth = of(many.panel, 0.95) / of(few.panel, 0.95);
  report.figure(`${name}, panel p95 at ${many.users} / p95 at ${few.users}`, growth, { atMost: 1.3 });
}

/** The lists over HTTP, at many users and at a thousand, each beside a bare server that runs the same statement. */
export async function benchLists(stage: Stage, report: Report, { users }: Sizes): Promise<void> {
  const started = [];
  for (const number of [FEW, users]) started.push({ number, panel: await stage.startPanel(number) });
  const [first] = started;
  Object.assign(process.env, {
    DATABASE_URL: first?.panel.database.panel,
    POSTROOM_SECRET: randomBytes(32).toString('hex'),
  });
  const pairs: Pair[] = [];
  for (const { number, panel } of started) pairs.push(await openPair(stage, number, panel));
  await closeDatabase();
  const contestants = pairs.flatMap(({ panel, bare }) => [panel, bare]);
  for (const { name } of pairs[0]?.questions ?? []) {
    note(`Asking: ${name}`);
    reportQuestion(report, name, pairs, await race(contestants, name));
  }
}
