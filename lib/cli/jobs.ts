import { randomBytes } from 'node:crypto';
import { text } from 'node:stream/consumers';
import type { Command } from 'commander';
import { csvLine } from '@/lib/core/csv';
import { workJobs } from '@/lib/jobs/work';
import { createJobHandOut } from '@/lib/operations/job-hand-outs/create';
import type { JobHandOutView } from '@/lib/operations/job-hand-outs/view';
import { createJob } from '@/lib/operations/jobs/create';
import { getJob } from '@/lib/operations/jobs/get';
import { listJobs } from '@/lib/operations/jobs/list';
import { removeJob } from '@/lib/operations/jobs/remove';
import type { JobFields, UserJob } from '@/lib/operations/jobs/schema';
import type { JobView, JobWithRefusalsView } from '@/lib/operations/jobs/view';
import { getUserCount } from '@/lib/operations/user-counts/get';
import { cliActor } from './actor';
import { asList, type Json } from './noun-commands';
import { run, withDatabase } from './run';
import { print } from './say';

type Start = Json & {
  domain?: string;
  search?: string;
  quota?: string;
  mustChange?: boolean;
  wait?: boolean;
};

const LOOK_MILLISECONDS = 500;

function line({ id, kind, state, done, refused, total, admin }: JobView): string {
  return [id, kind, state, `${done} of ${total}`, refused > 0 ? `${refused} left out` : '', admin].join('\t');
}

function show(job: JobWithRefusalsView): string {
  const { panelSessionsEnded, webmailSessionsEnded, mailSessionsEnded, mailServer } = job.receipt;
  const refusals = job.refusals.map(({ code, count, users }) => `${code}\t${count}\t${users.join(' ')}`);
  const ended = `Ended: ${mailSessionsEnded} mail, ${webmailSessionsEnded} webmail, ${panelSessionsEnded} panel sessions.`;
  return [line(job), `${ended} Mail server: ${mailServer}.`, ...refusals].join('\n');
}

function tellPasswords(view: JobHandOutView, json: boolean): void {
  const lines = view.passwords.map(({ address, password }) => csvLine([address, password]));
  const csv = [csvLine(['address', 'password']), ...lines].join('').trimEnd();
  print(json ? JSON.stringify(view, null, 2) : csv);
}

/** Addresses on the command line; else a search in a domain, with as many as it finds now. */
async function selectionOf(users: string[], { domain, search: q }: Start): Promise<Partial<JobFields>> {
  if (users.length > 0 || domain === undefined) return { users };
  const { count } = await getUserCount(cliActor(), { domain, q });
  return { domain, q, count };
}

/** Works here what no panel works, until this job has come to its end. */
async function finish(id: string): Promise<void> {
  for (;;) {
    await workJobs();
    const { state, done, total } = await getJob(cliActor(), { id });
    process.stderr.write(`${done} of ${total}\n`);
    if (state !== 'running') return;
    await new Promise((resolve) => setTimeout(resolve, LOOK_MILLISECONDS));
  }
}

async function start(kind: UserJob, users: string[], options: Start): Promise<void> {
  const { json = false, quota, mustChange, wait = false } = options;
  const key = randomBytes(32).toString('base64url');
  const actor = cliActor(key);
  await withDatabase(async () => {
    const { id } = await createJob(actor, {
      kind,
      ...(await selectionOf(users, options)),
      ...(quota !== undefined && { quotaBytes: Number(quota) }),
      ...(mustChange && { mustChangePassword: true }),
    });
    const hasKey = kind === 'reset-passwords';
    if (hasKey) process.stderr.write(`Key for the passwords of job ${id}: ${key}\n`);
    if (wait) await finish(id);
    const job = await getJob(actor, { id });
    if (wait && hasKey) tellPasswords(await createJobHandOut(actor, { id }), json);
    else print(json ? JSON.stringify(job, null, 2) : show(job));
  });
}

async function handOut(id: string, { json = false }: Json): Promise<void> {
  const key = (await text(process.stdin)).trim();
  tellPasswords(await withDatabase(() => createJobHandOut(cliActor(key), { id })), json);
}

/** `postroom jobs ...` */
export function addJobCommands(program: Command): void {
  const jobs = program.command('jobs').description('what is done to many users at once');
  jobs
    .command('start')
    .description('enable, disable, quota, delete or reset-passwords')
    .argument('<kind>')
    .argument('[addresses...]')
    .option('--domain <domain>', 'in the place of addresses: all users of a domain')
    .option('--search <words>', 'of these the ones that a search finds')
    .option('--quota <bytes>')
    .option('--must-change', 'new passwords must be changed at the next sign-in')
    .option('--wait', 'until it has finished; new passwords are printed then')
    .option('--json')
    .action(start);
  asList(jobs.command('list'), listJobs, line);
  jobs
    .command('show')
    .argument('<id>')
    .option('--json')
    .action((id, { json }) => run(getJob, { id }, { json, show }));
  jobs
    .command('stop')
    .argument('<id>')
    .option('--json')
    .action((id, { json }) => run(removeJob, { id }, { json, show: line }));
  jobs
    .command('passwords')
    .description('print the new passwords as CSV, once; the key is read from standard input')
    .argument('<id>')
    .option('--json')
    .action(handOut);
}
