import { request } from 'node:http';
import type { AdminName } from '@/tests/support/cast';
import { sql } from '@/tests/support/test-server';
import { quantile } from './quantile';
import { note, type Report } from './report';
import { growth } from './resident';
import type { Sizes } from './sizes';
import type { Stage } from './stage';

const PATH = '/api/v1/users/export';
const FIRSTS = 11;
const LINE_FEED = 10;

/** Without a domain: all that exists for the one who asks. */
const WHO: Record<string, AdminName> = {
  'a superadmin': 'sofia',
  'a tenant admin': 'tom',
  'a domain admin of all domains': 'dina',
};

type Read = { firstByteMs: number; firstUserMs: number; ms: number; lines: number };

function linesIn(bytes: Buffer): number {
  let lines = 0;
  for (let at = bytes.indexOf(LINE_FEED); at >= 0; at = bytes.indexOf(LINE_FEED, at + 1)) lines += 1;
  return lines;
}

/** Reads the file as it comes and keeps nothing of it; with `lines` no further than to this line. */
function read(url: string, cookie: string, most = Number.POSITIVE_INFINITY): Promise<Read> {
  return new Promise((resolve, reject) => {
    const begun = performance.now();
    const so: Read = { firstByteMs: 0, firstUserMs: 0, ms: 0, lines: 0 };
    const elapsed = () => performance.now() - begun;
    const sent = request(`${url}${PATH}`, { headers: { cookie }, agent: false }, (response) => {
      const end = () => resolve({ ...so, ms: elapsed() });
      if (response.statusCode !== 200) reject(new Error(`The export was answered ${response.statusCode}`));
      response.on('error', reject).on('end', end);
      response.on('data', (chunk: Buffer) => {
        so.firstByteMs ||= elapsed();
        so.lines += linesIn(chunk);
        if (so.lines > 1) so.firstUserMs ||= elapsed();
        if (so.lines < most) return;
        end();
        sent.destroy();
      });
    });
    sent.on('error', reject).end();
  });
}

/** Dina has every domain while this goes on, which nobody else than a superadmin has in this population. */
async function giveAllDomains(stage: Stage, owner: string): Promise<void> {
  const dina = `(SELECT id FROM admins WHERE username = 'dina')`;
  await sql(owner, `INSERT INTO admin_domains SELECT ${dina}, id FROM domains ON CONFLICT DO NOTHING`);
  await sql(owner, 'ANALYZE admin_domains');
  stage.endLater(() =>
    sql(
      owner,
      `DELETE FROM admin_domains g USING domains d
      WHERE g.admin_id = ${dina} AND d.id = g.domain_id AND d.name <> 'one.example'`,
    ),
  );
}

/** In a panel of its own each: memory that one took, the next one would not have to take again. */
async function reportExport(stage: Stage, report: Report, users: number, who: string): Promise<void> {
  const { panel } = await stage.startPanel(users);
  const { cookie } = await panel.signIn(WHO[who] ?? 'sofia');
  note(`Exporting as ${who}`);
  const firsts: Read[] = [];
  for (let turn = 0; turn < FIRSTS; turn += 1) firsts.push(await read(panel.url, cookie, 2));
  const { result: whole, bytes } = await growth(panel.process.pid ?? 0, () => read(panel.url, cookie));
  const name = `Export of ${whole.lines - 1} users by ${who}`;
  const p50 = (part: 'firstByteMs' | 'firstUserMs') =>
    quantile(
      firsts.map((one) => one[part]),
      0.5,
    );
  report.figure(`${name}, first byte p50`, p50('firstByteMs'), { unit: 'ms', digits: 1, atMost: 200 });
  report.figure(`${name}, first user p50`, p50('firstUserMs'), { unit: 'ms', digits: 1 });
  report.figure(`${name}, users a second`, (whole.lines - 1) / (whole.ms / 1000), { digits: 0 });
  report.figure(`${name}, memory of the panel grows by`, bytes / 1e6, {
    unit: 'MB',
    digits: 1,
    atMost: 50,
  });
}

/** All users as one file, for who has all of them, who has a tenant's, and who has them domain by domain. */
export async function benchExport(stage: Stage, report: Report, { users }: Sizes): Promise<void> {
  const { database } = await stage.startPanel(users);
  await giveAllDomains(stage, database.owner);
  for (const who of Object.keys(WHO)) await reportExport(stage, report, users, who);
}
