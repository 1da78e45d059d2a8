import { createHash } from 'node:crypto';
import { sql } from '@/tests/support/test-server';
import { type Ask, connect } from './connection';
import { finished, told } from './job';
import { copyUsers, type Row } from './raw-copy';
import { note, type Report } from './report';
import { growth } from './resident';
import type { Sizes } from './sizes';
import type { Stage } from './stage';

/** Names of one length: the same rows but for the domain. */
const BEFORE = 'import-1.example';
const OURS = 'import-2.example';
const AFTER = 'import-3.example';

/** What looks like one of bcrypt, each another one: nobody signs in by it here. */
function hashFor(n: number): string {
  return `{BLF-CRYPT}$2b$10$${createHash('sha256').update(String(n)).digest('hex').slice(0, 53)}`;
}

function rowsOf(count: number): Row[] {
  return Array.from({ length: count }, (_, n) => ({
    local: `person.${n}`,
    name: `Person Number ${n}`,
    quotaBytes: 2 ** 30,
    hash: hashFor(n),
  }));
}

function csvOf(rows: Row[]): Buffer {
  const lines = rows.map(({ local, name, quotaBytes, hash }) =>
    [`${local}@${OURS}`, name, quotaBytes, hash].join(','),
  );
  return Buffer.from(`address,name,quota,password_hash\n${lines.join('\n')}\n`);
}

type Done = { preview: Counts; applied: Counts; previewSeconds: number; applySeconds: number };
type Counts = { created: number; changed: number; kept: number; refused?: number };

/** Looked at and then applied, as by a program. */
async function importFile(ask: Ask, csv: Buffer): Promise<Done> {
  const begun = performance.now();
  const path = '/api/v1/user-imports';
  const { id, preview } = await told(ask, `${path}?fileName=people.csv&passwords=true`, {
    method: 'POST',
    body: csv,
  });
  const previewSeconds = (performance.now() - begun) / 1000;
  const { job } = await told(ask, `${path}/${id}/jobs`, { method: 'POST', body: {} });
  const { seconds: applySeconds } = await finished(ask, job);
  const { applied } = await told(ask, `${path}/${id}`);
  return { preview, applied, previewSeconds, applySeconds };
}

function requireCounts(counts: Counts, expected: Partial<Counts>): void {
  const all = { created: 0, changed: 0, kept: 0, refused: 0, ...expected };
  for (const [name, count] of Object.entries(counts))
    if (count !== all[name as keyof Counts]) throw new Error(`An import ${name} ${count} users`);
}

function reportTimes(report: Report, rows: number, done: Done, copySeconds: number): void {
  const { previewSeconds, applySeconds } = done;
  const both = previewSeconds + applySeconds;
  const seconds = {
    'a raw COPY': copySeconds,
    'its preview': previewSeconds,
    'its application': applySeconds,
    'both together': both,
  };
  const name = `Import of ${rows} ready hashes`;
  for (const [what, taken] of Object.entries(seconds))
    report.figure(`${name}, ${what}, rows a second`, rows / taken, { digits: 0 });
  report.figure(`${name}, its application / a raw COPY`, copySeconds / applySeconds, { atLeast: 0.5 });
  report.figure(`${name}, both together / a raw COPY`, copySeconds / both);
}

async function importTwice(report: Report, ask: Ask, pid: number, rows: Row[]): Promise<Done> {
  const csv = csvOf(rows);
  note(`Importing ${rows.length} users`);
  const { result: first, bytes } = await growth(pid, () => importFile(ask, csv));
  requireCounts(first.preview, { created: rows.length });
  requireCounts(first.applied, { created: rows.length });
  note('Importing them again');
  const again = await importFile(ask, csv);
  requireCounts(again.preview, { kept: rows.length });
  requireCounts(again.applied, { kept: rows.length });
  report.text('The same file again', `changes nothing, all ${rows.length} are as it says`);
  report.figure('The same file again, its preview', again.previewSeconds, { unit: 's', digits: 1 });
  report.figure('The same file again, its application', again.applySeconds, { unit: 's', digits: 1 });
  report.figure('Import, memory of the panel grows by', bytes / 1e6, { unit: 'MB', digits: 1 });
  return first;
}

/** New users with ready hashes by a tenant admin's file, between two raw copies of the same rows. */
export async function benchImport(stage: Stage, report: Report, sizes: Sizes): Promise<void> {
  const { panel, database } = await stage.startPanel(sizes.users);
  await sql(
    database.owner,
    `INSERT INTO domains (tenant_id, name) SELECT t.id, n FROM tenants t, unnest($1::text[]) n WHERE t.name = 'One'`,
    [[BEFORE, OURS, AFTER]],
  );
  const { cookie } = await panel.signIn('tom');
  const { ask, close } = connect(panel.url, cookie, 1);
  stage.endLater(async () => close());
  const rows = rowsOf(sizes.rows);
  const before = await copyUsers(database.owner, BEFORE, rows);
  const first = await importTwice(report, ask, panel.process.pid ?? 0, rows);
  const after = await copyUsers(database.owner, AFTER, rows);
  reportTimes(report, rows.length, first, (before + after) / 2);
}
