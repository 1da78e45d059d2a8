import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import bcrypt from 'bcryptjs';
import { addCast } from '../support/cast';
import { createTestDatabase, sql, type Urls } from '../support/test-server';

let database: Urls & { drop(): Promise<void> };
let data: string;

beforeAll(async () => {
  database = await createTestDatabase();
  await addCast(database.owner);
  data = mkdtempSync(join(tmpdir(), 'postroom-cli-'));
}, 60_000);

afterAll(async () => {
  rmSync(data, { recursive: true, force: true });
  await database?.drop();
});

/** Runs a command as a person at this machine does. */
async function postroom(command: string[], stdin = '', env: Record<string, string> = {}) {
  const child = spawn(process.execPath, ['bin/postroom.mjs', ...command], {
    env: {
      PATH: process.env.PATH,
      HOME: process.env.HOME,
      NODE_ENV: 'production',
      DATABASE_URL: database.panel,
      POSTROOM_MIGRATE_DATABASE_URL: database.owner,
      POSTROOM_DATA: data,
      ...env,
    },
  });
  child.stdin.end(stdin);
  const [out, err, [code]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'exit')]);
  return { code: code as number, out, err };
}

async function hashOf(address: string): Promise<string> {
  const [row] = await sql<{ password_hash: string }>(
    database.owner,
    'SELECT password_hash FROM users WHERE address = $1',
    [address],
  );
  return row?.password_hash ?? '';
}

test('users list: as lines and as JSON', async () => {
  const { code, out } = await postroom(['users', 'list', '--domain', 'one.example']);
  expect([code, out]).toEqual([0, 'ulla@one.example\tUlla\tenabled\nuwe@one.example\tUwe\tenabled\n']);
  const json = await postroom(['users', 'list', 'sven', '--json']);
  expect(JSON.parse(json.out).items).toEqual([expect.objectContaining({ address: 'sven@sister.example' })]);
});

test('users reset-password reads the new one from standard input and says what ended', async () => {
  const { code, out } = await postroom(['users', 'reset-password', 'ulla@one.example'], 'Harbour-light-42\n');
  expect([code, out]).toEqual([
    0,
    'Done. Ended: 0 mail, 0 webmail, 0 panel sessions. No mail server is configured.\n',
  ]);
  expect(
    bcrypt.compareSync('Harbour-light-42', (await hashOf('ulla@one.example')).replace('{BLF-CRYPT}', '')),
  ).toBe(true);
  const [event] = await sql(
    database.owner,
    `SELECT * FROM audit_events WHERE action = 'users.reset-password'`,
  );
  expect(event).toMatchObject({ actor_kind: 'cli', target: 'ulla@one.example' });
});

test('--generate prints one that opens, once', async () => {
  const { code, out } = await postroom(['users', 'reset-password', 'uwe@one.example', '--generate']);
  const password = /^Password: (\S{16,})$/m.exec(out)?.[1] ?? '';
  expect(code).toBe(0);
  expect(bcrypt.compareSync(password, (await hashOf('uwe@one.example')).replace('{BLF-CRYPT}', ''))).toBe(
    true,
  );
  expect(JSON.stringify(await sql(database.owner, 'SELECT * FROM audit_events'))).not.toContain(password);
});

test('create, disable, enable, delete', async () => {
  const create = await postroom([
    'users',
    'create',
    'new@one.example',
    '--name',
    'New One',
    '--json',
    '--generate',
  ]);
  expect(create.code).toBe(0);
  expect((await postroom(['users', 'disable', 'new@one.example'])).code).toBe(0);
  const [row] = await sql(database.owner, `SELECT active FROM users WHERE address = 'new@one.example'`);
  expect(row?.active).toBe(false);
  expect((await postroom(['users', 'enable', 'new@one.example'])).code).toBe(0);
  expect((await postroom(['users', 'delete', 'new@one.example'])).code).toBe(0);
  expect((await postroom(['users', 'delete', 'new@one.example'])).code).toBe(67);
});

test('what is not valid is said at its field, with the exit code of sysexits.h', async () => {
  const weak = await postroom(['users', 'reset-password', 'ulla@one.example'], 'short\n');
  expect(weak).toEqual({
    code: 65,
    out: '',
    err: 'postroom: Some of the values are not valid.\n  password: At least 8 characters.\n',
  });
  expect((await postroom(['users', 'create', 'ulla@one.example', '--generate'])).code).toBe(73);
  expect((await postroom(['users', 'reset-password', 'ulla@one.example', '--password', 'x'])).code).toBe(64);
  expect((await postroom(['nonsense'])).code).toBe(64);
});

test('domains: create, list, disable, delete only with its users named', async () => {
  expect((await postroom(['domains', 'create', 'bücher.example', '--tenant', 'Two'])).code).toBe(0);
  expect((await postroom(['domains', 'list', 'xn--'])).out).toContain(
    'xn--bcher-kva.example\t0 users\tenabled',
  );
  expect((await postroom(['domains', 'disable', 'bücher.example'])).out).toContain('disabled');
  expect((await postroom(['domains', 'delete', 'sister.example'])).code).toBe(73);
  const { out } = await postroom(['domains', 'delete', 'sister.example', '--with-users', 'sister.example']);
  expect(out).toBe('Deleted, with 1 users.\n');
});

test('aliases: create, list, update, disable, delete', async () => {
  const address = 'sales@one.example';
  expect(await postroom(['aliases', 'create', address, 'ulla@one.example', 'a@b.example'])).toMatchObject({
    code: 0,
    out: `${address}\tulla@one.example,a@b.example\tenabled\n`,
  });
  expect((await postroom(['aliases', 'list', 'b.example'])).out).toContain(address);
  expect((await postroom(['aliases', 'update', address, address])).code).toBe(65);
  expect((await postroom(['aliases', 'disable', address])).out).toContain('disabled');
  expect((await postroom(['aliases', 'delete', address])).out).toBe('Deleted.\n');
});

test('users forward: with and without a copy, and no longer', async () => {
  const forward = ['users', 'forward', 'uwe@one.example'];
  expect((await postroom([...forward, 'a@b.example', 'c@d.example', '--no-copy'])).out).toBe(
    'uwe@one.example\ta@b.example,c@d.example\tkeeps no copy\n',
  );
  expect((await postroom([...forward, 'a@b.example'])).out).toContain('keeps a copy');
  expect((await postroom([...forward, 'uwe@one.example'])).code).toBe(65);
  expect((await postroom(forward)).out).toBe('uwe@one.example forwards nothing.\n');
});

test('alias domains: create, list, delete', async () => {
  const mirror = ['alias-domains', 'create', 'mirror.example', 'one.example'];
  expect(await postroom(mirror)).toMatchObject({ code: 0, out: 'mirror.example\tone.example\n' });
  expect((await postroom(mirror)).code).toBe(73);
  expect((await postroom(['alias-domains', 'list'])).out).toContain('mirror.example');
  expect((await postroom(['alias-domains', 'delete', 'mirror.example'])).code).toBe(0);
});

test('admins: create with a scope, reset-password', async () => {
  const create = ['admins', 'create', 'greta', '--role', 'domain-admin', '--domain', 'one.example'];
  expect(await postroom(create, 'Harbour-light-42\n')).toMatchObject({
    code: 0,
    out: 'greta\tdomain-admin\tone.example\tenabled\n',
  });
  const mixed = [
    'admins',
    'create',
    'x2',
    '--role',
    'domain-admin',
    '--domain',
    'one.example',
    'two.example',
  ];
  expect((await postroom(mixed, 'Harbour-light-42\n')).code).toBe(65);
  expect((await postroom(['admins', 'reset-password', 'greta', '--generate'])).code).toBe(0);
  expect((await postroom(['admins', 'reset-password', 'nobody', '--generate'])).code).toBe(67);
});

test('tenants: create with limits, change', async () => {
  const create = await postroom(['tenants', 'create', 'Drei', '--max-users', '5', '--max-quota-gb', '1.5']);
  expect(create).toMatchObject({
    code: 0,
    out: 'Drei\t0 domains\t0 of 5 users\t0 aliases\t0 B of 1.5 GB quota\n',
  });
  const update = await postroom([
    'tenants',
    'update',
    'Drei',
    '--max-users',
    'none',
    '--name',
    'Vier',
    '--json',
  ]);
  expect(JSON.parse(update.out)).toMatchObject({
    name: 'Vier',
    maxUsers: null,
    maxQuotaBytes: 1.5 * 2 ** 30,
  });
});

test('tenants: list, delete what is empty', async () => {
  expect((await postroom(['tenants', 'list', 'vie'])).out).toMatch(/^Vier\t0 domains\t.*\n$/);
  expect(await postroom(['tenants', 'delete', 'One'])).toMatchObject({
    code: 73,
    err: 'postroom: The tenant still has domains. Delete those first.\n',
  });
  expect((await postroom(['tenants', 'delete', 'Vier'])).out).toBe('Deleted.\n');
});

test('migrate twice, and a database that is not there', async () => {
  expect(await postroom(['migrate'])).toMatchObject({ code: 0, out: 'The database is up to date.\n' });
  const gone = await postroom(['users', 'list'], '', {
    DATABASE_URL: 'postgresql://u:Secret-9x@127.0.0.1:1/x',
    POSTROOM_MIGRATE_DATABASE_URL: '',
  });
  expect(gone.code).toBe(69);
  expect(gone.err).not.toContain('Secret');
  expect(gone.err.trim().split('\n')).toHaveLength(1);
});

test("mail-server render writes both servers' files, the secrets for their readers only", async () => {
  const out = join(data, 'rendered');
  const { code } = await postroom([
    'mail-server',
    'render',
    '--dovecot',
    '2.3',
    '--out',
    out,
    '--hostname',
    'mail.example.org',
  ]);
  expect(code).toBe(0);
  expect(readdirSync(out).sort()).toEqual(['dovecot', 'postfix', 'postroom.env', 'roles.sql']);
  expect(statSync(join(out, 'roles.sql')).mode & 0o077).toBe(0);
  expect(readFileSync(join(out, 'dovecot/dovecot.conf'), 'utf8')).toContain('mail.example.org');
  expect((await postroom(['mail-server', 'render', '--dovecot', '1.0', '--out', out])).code).toBe(64);
});

test('start refuses in one sentence: a port that is taken, a port that is none', async () => {
  const { createServer } = await import('node:net');
  const taken = createServer().listen(0, '127.0.0.1');
  await once(taken, 'listening');
  const port = String((taken.address() as import('node:net').AddressInfo).port);
  expect(await postroom(['start'], '', { PORT: port })).toMatchObject({
    code: 69,
    err: `postroom: Port ${port} is taken: set PORT to another one.\n`,
  });
  taken.close();
  expect((await postroom(['start'], '', { PORT: 'x' })).err).toBe('postroom: PORT is no port: x.\n');
});

test('api-keys: the token is printed once; list and revoke name it by how it begins', async () => {
  const { code, out } = await postroom([
    ...['api-keys', 'create', 'dina', '--name', 'Nightly import', '--action', 'read', 'users'],
    ...['--domain', 'one.example', '--days', '30'],
  ]);
  expect([code, out]).toEqual([0, expect.stringMatching(/^pr_\w{8}_\w{36}\n$/)]);
  const id = out.slice(0, 11);
  const listed = await postroom(['api-keys', 'list', 'nightly']);
  expect(listed.out).toBe(`${id}\tdina\tNightly import\tread users\tone.example\tactive\n`);
  const tooMuch = await postroom(['api-keys', 'create', 'hugo', '--name', 'x', '--action', 'tenants']);
  expect([tooMuch.code, tooMuch.out]).toEqual([77, '']);
  const never = ['api-keys', 'create', 'dina', '--name', 'x', '--action', 'read', '--days'];
  expect((await postroom([...never, 'soon'])).code).toBe(65);
  const lasting = await postroom([...never, 'never', '--json']);
  expect(JSON.parse(lasting.out)).toMatchObject({ expiresAt: null, admin: 'dina' });
  expect((await postroom(['api-keys', 'revoke', id])).out).toBe('Revoked.\n');
  expect((await postroom(['api-keys', 'revoke', id])).code).toBe(67);
}, 60_000);
