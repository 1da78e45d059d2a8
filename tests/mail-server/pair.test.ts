import { chmodSync, existsSync, lstatSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type MailServerPair, startMailServerPair } from '@/lib/mail-server/pair';
import { mailDatabaseOf, newSecret } from '@/lib/mail-server/settings';
import { dovecotProgram } from '@/tests/support/dovecot';
import { signIn } from '@/tests/support/mail-client';
import { mailHash, openFolder, PASSWORD } from '@/tests/support/mail-world';
import { createTestDatabase, sql } from '@/tests/support/test-server';

type Database = Awaited<ReturnType<typeof createTestDatabase>>;

let database: Database;
const pairs: MailServerPair[] = [];
const folders: string[] = [];

async function addMailbox(owner: string): Promise<void> {
  await sql(owner, `INSERT INTO tenants (name) VALUES ('Letters')`);
  await sql(owner, `INSERT INTO domains (tenant_id, name) SELECT id, 'post.test' FROM tenants`);
  await sql(
    owner,
    `INSERT INTO users (domain_id, address, password_hash, quota_bytes) SELECT id, 'ada@post.test', $1, 0 FROM domains`,
    [mailHash(PASSWORD)],
  );
}

beforeAll(async () => {
  database = await createTestDatabase();
  await addMailbox(database.owner);
});

afterAll(async () => {
  await Promise.all(pairs.map((pair) => pair.stop()));
  await database.drop();
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

function folder(path = openFolder()): string {
  folders.push(path);
  return path;
}

async function start(directory: string): Promise<MailServerPair> {
  const pair = await startMailServerPair({
    directory,
    database: mailDatabaseOf(database),
    doveadmKey: newSecret(),
    dovecot: dovecotProgram(),
  });
  pairs.push(pair);
  return pair;
}

/** The processes of Dovecot and Postfix that have this folder in their command line or below their working folder. */
function processesOf(directory: string): string[] {
  const read = (pid: string) => {
    try {
      return readFileSync(`/proc/${pid}/cmdline`, 'utf8') + readFileSync(`/proc/${pid}/environ`, 'utf8');
    } catch {
      return '';
    }
  };
  return readdirSync('/proc').filter((pid) => /^\d+$/.test(pid) && read(pid).includes(directory));
}

async function canSignIn({ ports }: MailServerPair): Promise<boolean> {
  const { isSignedIn, close } = await signIn('imap', ports.imap, 'ada@post.test', PASSWORD);
  close();
  return isSignedIn;
}

test('two stand side by side, and one stopped leaves the other and no process', async () => {
  const [one, other] = [await start(folder()), await start(folder())];
  expect(await canSignIn(one)).toBe(true);
  expect(await canSignIn(other)).toBe(true);
  expect(processesOf(one.directory).length).toBeGreaterThan(0);
  await one.stop();
  expect(processesOf(one.directory)).toEqual([]);
  expect(await canSignIn(other)).toBe(true);
});

test('what a killed launcher left in the folder is stopped, and its mail is there', async () => {
  const directory = folder();
  const left = await start(directory);
  const masters = ['run/master.pid', 'queue/pid/master.pid'].map((file) => join(left.directory, file));
  const before = masters.map((file) => readFileSync(file, 'utf8').trim());
  const next = await start(directory);
  expect(await canSignIn(next)).toBe(true);
  const now = masters.map((file) => readFileSync(file, 'utf8').trim());
  for (const [index, pid] of before.entries()) expect(now[index]).not.toBe(pid);
  await next.stop();
  expect(processesOf(next.directory)).toEqual([]);
});

test.each([
  ['nobody else may enter', () => mkdtempSync(join(tmpdir(), 'postroom-mail-')), 0o700],
  ['has a long path', () => join(folder(), 'x'.repeat(90)), 0o755],
  ['has a blank in its name', () => join(folder(), 'my data'), 0o755],
])('lives elsewhere when its folder %s', async (_why, make, mode) => {
  const directory = folder(make());
  if (existsSync(directory)) chmodSync(directory, mode);
  const pair = await start(directory);
  folders.push(pair.directory);
  expect(pair.directory.startsWith('/var/lib/postroom/')).toBe(true);
  expect(lstatSync(join(directory, 'mail-server')).isSymbolicLink()).toBe(true);
  expect(await canSignIn(pair)).toBe(true);
  await pair.stop();
});

test('keeps its secrets from other users', async () => {
  const pair = await start(folder());
  const ofDovecot = readdirSync(join(pair.directory, 'dovecot')).filter((file) => file.endsWith('.ext'));
  expect(ofDovecot).toEqual(expect.arrayContaining(['dovecot-doveadm.conf.ext', 'dovecot-sql.conf.ext']));
  const secrets = [...ofDovecot.map((file) => `dovecot/${file}`), 'postfix/pgsql-mailboxes.cf'];
  for (const file of secrets) expect(lstatSync(join(pair.directory, file)).mode & 0o007).toBe(0);
  expect(lstatSync(join(pair.directory, 'mail')).mode & 0o077).toBe(0);
});
