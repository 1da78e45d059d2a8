import type { Actor } from '@/lib/core/actor';
import { workJobs } from '@/lib/jobs/work';
import { getUserExport } from '@/lib/operations/user-exports/get';
import { createUserImportJob } from '@/lib/operations/user-import-jobs/create';
import { listUserImportLines } from '@/lib/operations/user-import-lines/list';
import { createUserImport } from '@/lib/operations/user-imports/create';
import { getUserImport } from '@/lib/operations/user-imports/get';
import { listUserImports } from '@/lib/operations/user-imports/list';
import { removeUserImport } from '@/lib/operations/user-imports/remove';
import { verifyPassword } from '@/lib/password/hash';
import { type AdminWorld, outcomeOf, startAdminWorld } from '../support/admin-world';
import type { AdminName } from '../support/cast';
import { apply, fileOf, linesOf, preview } from '../support/import-world';

let world: AdminWorld;
const actors = {} as Record<AdminName, Actor>;

/** Of 'Correct-horse-9', and of another one. */
const HASH = '{BLF-CRYPT}$2b$10$lvC.NeG1fVFN0KDzdc84T..9rfdHe3lrSDqaeRcG2lvy8AedCkSie';
const OTHER_HASH = HASH.replace(/Sie$/, 'Sii');

beforeAll(async () => {
  world = await startAdminWorld();
  for (const name of ['sofia', 'tom', 'dina', 'hugo', 'aino', 'otto'] as const)
    actors[name] = await world.actor(name);
}, 60_000);

afterAll(() => world?.stop());

async function stored(address: string) {
  const [row] = await world.sql(
    `SELECT name, quota_bytes, active, must_change_password, password_hash, credential_version FROM users WHERE address = $1`,
    [address],
  );
  return row;
}

async function imported(who: AdminName, text: string, options?: { passwords: boolean }) {
  const { id } = await preview(actors[who], text, options);
  return apply(actors[who], id);
}

test('says line by line what would happen, does it, and a second time there is nothing to do', async () => {
  const text = [
    'address,name,quota,active,password_hash',
    `neu@one.example,Neu,2 GB,yes,${HASH}`,
    'ulla@one.example,Ulla the Great,,,',
    'uwe@one.example,Uwe,1073741824,yes,',
    'tove@two.example,Tove,,,',
    'team@one.example,,,,',
    'nobody@nowhere.example,,,,',
    'NEU@one.example,,,,',
  ].join('\n');
  const view = await preview(actors.tom, text);
  expect(view.preview).toEqual({ created: 1, changed: 1, kept: 1, refused: 4 });
  expect(await linesOf(actors.tom, view.id)).toEqual([
    '2 create',
    '3 change name',
    '4 keep',
    '5 refuse address domain-not-found',
    '6 refuse address address-taken',
    '7 refuse address domain-not-found',
    '8 refuse address line-twice',
  ]);
  expect(await stored('neu@one.example')).toBeUndefined();
  const done = await apply(actors.tom, view.id);
  expect([done.state, done.applied]).toEqual(['done', { created: 1, changed: 1, kept: 1 }]);
  expect(await stored('neu@one.example')).toMatchObject({
    name: 'Neu',
    quota_bytes: '2147483648',
    password_hash: HASH,
  });
  expect((await preview(actors.tom, text)).preview).toEqual({ created: 0, changed: 0, kept: 3, refused: 4 });
});

test('the log says who created whom, and each who was there and was changed', async () => {
  const rows = await world.sql(
    `SELECT action, actor_name, target, detail FROM audit_events WHERE detail ? 'import' ORDER BY id`,
  );
  expect(rows.map(({ action, actor_name, target }) => [action, actor_name, target])).toEqual([
    ['user-imports.create', 'tom', 'people.csv'],
    ['user-import-jobs.create', 'tom', 'people.csv'],
    ['users.import', 'tom', 'one.example'],
    ['users.update', 'tom', 'ulla@one.example'],
    ['user-imports.create', 'tom', 'people.csv'],
  ]);
  expect(rows[2]?.detail.users).toEqual(['neu@one.example']);
});

test('passwords of users who exist only when it is said, and then their sessions end', async () => {
  const text = `address,password_hash\nuwe@one.example,${OTHER_HASH}\n`;
  expect((await preview(actors.dina, text)).preview).toMatchObject({ changed: 0, kept: 1 });
  await world.sql(
    `INSERT INTO sessions (token_hash, audience, user_id, credential_version, expires_at)
     SELECT 'x', 'user', id, 1, now() + interval '1 day' FROM users WHERE address = 'uwe@one.example'`,
  );
  expect((await imported('dina', text, { passwords: true })).applied).toMatchObject({ changed: 1 });
  expect(await stored('uwe@one.example')).toMatchObject({ password_hash: OTHER_HASH, credential_version: 2 });
  expect(await world.sql(`SELECT 1 FROM sessions WHERE token_hash = 'x'`)).toEqual([]);
  expect((await imported('dina', text, { passwords: true })).applied).toMatchObject({ changed: 0, kept: 1 });
});

test('a typed password is never in the database, is hashed, and is not set again when it is the same', async () => {
  const text = 'address;password;must_change_password\nplain@one.example;Harbour-light-42;yes\n';
  const { id } = await preview(actors.tom, text);
  const [{ everything }] = (await world.sql(
    `SELECT string_agg(l::text, ' ') AS everything FROM user_import_lines l`,
  )) as [{ everything: string }];
  expect(everything).toContain('plain@one.example');
  for (const form of [
    'Harbour',
    Buffer.from('Harbour').toString('hex'),
    Buffer.from('Harbour').toString('base64').slice(0, 8),
  ])
    expect(everything).not.toContain(form);
  await apply(actors.tom, id);
  const user = await stored('plain@one.example');
  expect(user).toMatchObject({ must_change_password: true, credential_version: 1 });
  expect((await verifyPassword('Harbour-light-42', user?.password_hash)).ok).toBe(true);
  expect((await imported('tom', text, { passwords: true })).applied).toMatchObject({ changed: 0, kept: 1 });
  expect(await stored('plain@one.example')).toEqual(user);
  expect(await world.sql('SELECT 1 FROM user_import_lines WHERE sealed_password IS NOT NULL')).toEqual([]);
});

test.each([
  ['', 'file-empty'],
  ['address,nmae\n', 'column-unknown'],
  ['address,name,Name\n', 'column-twice'],
  ['name\nx\n', 'column-missing'],
  ['address,name\na@one.example,x\nb@one.example,"y\nc@one.example,z\n', 'quote-open 3'],
  ['address,name\na@one.example,x"y\n', 'quote-open 2'],
  ['address,name\na@one.example,"x"y\n', 'quote-open 2'],
  [Buffer.from('address,name\na@one.example,x\nb@one.example,M\xfcller\n', 'latin1'), 'not-utf8 3'],
  [Buffer.from('\ufeffaddress\na@one.example\n', 'utf16le'), 'not-utf8 1'],
  [`address\n${'x'.repeat(70_000)}@one.example\n`, 'line-too-long 2'],
])('a file that cannot be read says why and where, and nothing of it stays: %#', async (file, why) => {
  const refused = await createUserImport(actors.tom, { body: fileOf(file) }).catch((error) => error);
  const { code, values } = refused.fields.body;
  expect([code, values?.line].filter(Boolean).join(' ')).toBe(why);
  expect(await world.sql('SELECT 1 FROM user_imports WHERE NOT ready')).toEqual([]);
});

test('byte order mark, line ends of every kind, separators, quotes, columns of our own export', async () => {
  for (const text of [
    '\ufeffAddress;NAME\r\na@one.example;"x; ""y"""\r\n\r\n',
    'address\tname\ra@one.example\t"x; ""y"""\r',
    `used_bytes,address,name\n5,a@one.example,"x; ""y"""`,
  ]) {
    const { id, preview: counts } = await preview(actors.tom, text);
    expect(counts).toEqual({ created: 1, changed: 0, kept: 0, refused: 0 });
    const [line] = await world.sql('SELECT name FROM user_import_lines WHERE import_id = $1', [id]);
    expect(line?.name).toBe('x; "y"');
  }
});

test.each([
  ['nonsense,,,,,', 'address address-invalid'],
  ['x@one.example,,many,,,', 'quota quota-text'],
  ['x@one.example,,9999 TB,,,', 'quota too-big'],
  ['x@one.example,,,maybe,,', 'active yes-or-no'],
  ['x@one.example,,,,short,', 'password length'],
  ['x@one.example,,,,Password1!,', 'password leaked'],
  [`x@one.example,,,,,${HASH.replace('{BLF-CRYPT}', '')}`, 'password_hash hash-unknown'],
  ['x@one.example,,,,,{PLAIN}secret', 'password_hash hash-unknown'],
  [`x@one.example,,,,Harbour-light-42,${HASH}`, 'password password-or-hash'],
  ['x@one.example,a\u0007b,,,,', 'name control-character'],
  ['x@one.example,,,,,,', ' cells-count'],
  ['x@one.example', ' cells-count'],
])('a line that cannot be is refused alone: %s', async (line, why) => {
  const text = `address,name,quota,active,password,password_hash\n${line}\nfine@one.example,,,,,\n`;
  const { id } = await preview(actors.tom, text);
  expect(await linesOf(actors.tom, id)).toEqual([`2 refuse ${why}`, '3 create']);
});

test('limits of the domain and the tenant are foreseen line by line, and held', async () => {
  await world.sql(`UPDATE domains SET max_users = user_count + 1 WHERE name = 'sister.example'`);
  const text = 'address\none@sister.example\ntwo@sister.example\nsven@sister.example\n';
  const { id } = await preview(actors.tom, text);
  expect(await linesOf(actors.tom, id)).toEqual(['2 create', '3 refuse address domain-full', '4 keep']);
  // Somebody was quicker.
  await world.sql(
    `INSERT INTO users (domain_id, address, quota_bytes) SELECT id, 'quick@sister.example', 1 FROM domains WHERE name = 'sister.example'`,
  );
  expect((await apply(actors.tom, id)).applied).toEqual({ created: 0, changed: 0, kept: 1 });
  expect(await linesOf(actors.tom, id)).toEqual([
    '2 refuse address domain-full',
    '3 refuse address domain-full',
  ]);
});

test('a quota beyond what the domain allows, a user that an alias has become', async () => {
  await world.sql(`UPDATE domains SET max_quota_bytes = 2147483648 WHERE name = 'one.example'`);
  const { id } = await preview(
    actors.tom,
    'address,quota\nbig@one.example,3 GB\nfree@one.example,0\nsoon@one.example,1G\n',
  );
  expect(await linesOf(actors.tom, id)).toEqual([
    '2 refuse quota quota-over-domain',
    '3 refuse quota quota-over-domain',
    '4 create',
  ]);
  await world.sql(
    `INSERT INTO aliases (domain_id, address, targets) SELECT id, 'soon@one.example', '{ulla@one.example}' FROM domains WHERE name = 'one.example'`,
  );
  expect((await apply(actors.tom, id)).preview.refused).toBe(3);
  await world.sql(`UPDATE domains SET max_quota_bytes = NULL`);
});

test('whoever began it loses his role: the rest is refused, nobody is created', async () => {
  const { id } = await preview(actors.dina, 'address\nlate@one.example\n');
  await createUserImportJob(actors.dina, { id });
  await world.sql(`UPDATE admins SET role = 'helpdesk' WHERE username = 'dina'`);
  await workJobs();
  expect(await linesOf(actors.dina, id)).toEqual(['2 refuse  forbidden']);
  expect(await stored('late@one.example')).toBeUndefined();
  await world.sql(`UPDATE admins SET role = 'domain-admin' WHERE username = 'dina'`);
});

test("an import is its admin's alone; it is applied once, and not without a proof", async () => {
  const { id } = await preview(actors.tom, 'address\nonce@one.example\n');
  for (const who of ['otto', 'sofia', 'dina'] as const)
    for (const verb of [getUserImport, removeUserImport, createUserImportJob, listUserImportLines])
      expect([who, await outcomeOf(verb(actors[who], { id }))]).toEqual([who, 'not-found']);
  expect((await listUserImports(actors.otto, {})).items).toEqual([]);
  const stale = { ...actors.tom, authenticatedAt: new Date(Date.now() - 11 * 60_000) } as Actor;
  expect(await outcomeOf(createUserImportJob(stale, { id }))).toBe('reauthentication-required');
  await apply(actors.tom, id);
  expect(await outcomeOf(createUserImportJob(actors.tom, { id }))).toBe('conflict');
  expect(await outcomeOf(removeUserImport(actors.tom, { id }))).toBe('conflict');
  expect(await outcomeOf(preview(actors.hugo, 'address\n'))).toBe('forbidden');
  expect(await outcomeOf(preview(actors.aino, 'address\n'))).toBe('forbidden');
});

async function exported(who: AdminName, domain?: string): Promise<string> {
  const { stream } = await getUserExport(actors[who], { domain });
  return new Response(stream).text();
}

test('what is exported has no hash and no formula, is what exists for one, and changes nothing when it comes in again', async () => {
  await world.sql(`UPDATE users SET name = '=1+1' WHERE address = 'ulla@one.example'`);
  const text = await exported('tom');
  expect(text.split('\r\n')[0]).toBe(
    'address,name,quota,active,must_change_password,used_bytes,password_changed_at,created_at',
  );
  expect(text).toMatch(
    /\r\nulla@one\.example,'=1\+1,1073741824,yes,no,0,,\d{4}-\d\d-\d\dT[\d:]{8}\.\d{3}Z\r\n/,
  );
  expect(text).not.toMatch(/two\.example|\$2b\$/);
  const { preview: counts } = await preview(actors.tom, text);
  expect(counts).toEqual({ created: 0, changed: 0, kept: text.trim().split('\r\n').length - 1, refused: 0 });
  expect((await exported('dina', 'one.example')).match(/@(?!one\.example)/)).toBeNull();
  expect(await outcomeOf(exported('dina', 'sister.example'))).toBe('not-found');
  expect(await outcomeOf(exported('hugo'))).toBe('forbidden');
  expect(await exported('aino')).toContain('ulla@one.example');
});

const ROWS = Number(process.env.POSTROOM_IMPORT_ROWS ?? 2_000);

test(`${ROWS} users with ready hashes, and the same file again`, async () => {
  const rows = Array.from({ length: ROWS }, (_, n) => `many.${n}@one.example,Many ${n},${HASH}`);
  const text = `address,name,password_hash\n${rows.join('\n')}\n`;
  expect((await imported('tom', text)).applied).toEqual({ created: ROWS, changed: 0, kept: 0 });
  const [{ count }] = (await world.sql(
    `SELECT user_count - (SELECT count(*) FROM users u WHERE u.domain_id = d.id) AS count FROM domains d WHERE name = 'one.example'`,
  )) as [{ count: string }];
  expect(Number(count)).toBe(0);
  const again = await imported('tom', text);
  expect(again.applied).toEqual({ created: 0, changed: 0, kept: ROWS });
  expect(await world.sql('SELECT 1 FROM user_import_lines WHERE import_id = $1', [again.id])).toEqual([]);
}, 120_000);

test('who may import no more applies nothing of what he previewed', async () => {
  const { id } = await preview(actors.dina, 'address\nlate@one.example');
  const setRole = (role: string) => world.sql(`UPDATE admins SET role = '${role}' WHERE username = 'dina'`);
  await setRole('helpdesk');
  expect(await outcomeOf(createUserImportJob(await world.actor('dina'), { id }))).toBe('forbidden');
  await setRole('domain-admin');
  expect(await outcomeOf(createUserImportJob(await world.actor('dina'), { id }))).toBe('fine');
  await workJobs();
});
