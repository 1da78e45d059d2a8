import { chownSync, mkdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { UserActor } from '@/lib/core/actor';
import { createMailFolder } from '@/lib/operations/mail-folders/create';
import { listMailFolders } from '@/lib/operations/mail-folders/list';
import { removeMailFolder } from '@/lib/operations/mail-folders/remove';
import { updateMailFolder } from '@/lib/operations/mail-folders/update';
import { listMessages } from '@/lib/operations/mail-messages/list';
import { type MailWorld, startMailWorld } from '@/tests/support/mail-world';
import { mailboxActor, reachMailServer, stopWorld } from '@/tests/support/mailbox-actor';

const BEN = 'ben@post.test';

let world: MailWorld;
let ben: UserActor;

beforeAll(async () => {
  world = await startMailWorld();
  reachMailServer(world);
  ben = await mailboxActor(world, BEN);
}, 120_000);

afterAll(() => stopWorld(world));

/** As another mail program makes it: `name` as it goes over the line. */
async function make(name: string): Promise<string> {
  const { ask, close } = await world.signIn('imap', BEN);
  const answer = await ask(`c CREATE "${name.replace(/["\\]/g, '\\$&')}"`, /^c .*\r\n/m);
  close();
  return answer;
}

/** Beside the names that Dovecot takes from nobody: one that lies on the disk since before it looked. */
async function plant(name: string): Promise<void> {
  const [row] = await world.query<{ maildir: string }>(
    'SELECT maildir FROM mail.mailboxes WHERE address = $1',
    [BEN],
  );
  const maildir = join(world.pair.directory, 'mail', row?.maildir ?? '-', 'Maildir');
  const { uid, gid } = statSync(maildir);
  for (const folder of ['', 'cur', 'new', 'tmp']) {
    const path = join(maildir, `.${name}`, folder);
    mkdirSync(path);
    chownSync(path, uid, gid);
  }
  // An open connection goes on with the list that it has until another one has looked.
  const { ask, close } = await world.signIn('imap', BEN);
  await ask('l LIST "" *', /^l .*\r\n/m);
  close();
}

async function own() {
  return (await listMailFolders(ben, {})).items.filter(({ use }) => use === null);
}

async function refused(work: Promise<unknown>): Promise<string> {
  return work.then(
    () => 'done',
    (error) => Object.values<{ code: string }>(error.fields ?? {})[0]?.code ?? error.detail,
  );
}

describe('a folder of another mail program is opened, renamed and deleted', () => {
  test.each([
    ['100%', '100%'],
    ['a*b', 'a*b'],
    ['say "yes"', 'say "yes"'],
    ['back\\slash', 'back\\slash'],
    [' spaces ', 'spaces'],
    ['a&-b', 'a&b'],
    ['&U,BTFw-', '台北'],
    ['&IC4-txt', 'txt'],
    ['&IC4-', '?'],
    ['NIL', 'NIL'],
    ['{3}', '{3}'],
    ['(x)', '(x)'],
    ['INBOX/in', 'in'],
    ['x'.repeat(200), 'x'.repeat(200)],
  ])('%s', async (raw, name) => {
    expect(await make(raw)).toMatch(/^c OK/);
    const [made] = await own();
    expect(made?.name).toBe(name);
    const opened = await listMessages(ben, { folder: made?.id ?? '' });
    expect(opened).toEqual({ items: [], next: null, total: 0 });
    const renamed = await updateMailFolder(ben, { folder: made?.id ?? '', name: 'Renamed' });
    expect(renamed).toMatchObject({ name: 'Renamed', parent: made?.parent });
    await removeMailFolder(ben, { folder: renamed.id });
    expect(await own()).toEqual([]);
  });
});

test('one whose name has control characters is listed on one line, and is nothing to ask for', async () => {
  await plant('&AA0ACg-a1 DELETE INBOX');
  const [found] = await own();
  expect(found?.name).toBe('a1 DELETE INBOX');
  const folder = found?.id ?? '';
  expect(await refused(listMessages(ben, { folder }))).toBe('mail-id');
  expect(await refused(updateMailFolder(ben, { folder, name: 'Renamed' }))).toBe('mail-id');
  expect(await refused(removeMailFolder(ben, { folder }))).toBe('mail-id');
});

describe('a name that is no folder’s is refused', () => {
  test.each([
    ['..', 'folder-refused'],
    ['.hidden', 'folder-refused'],
    ['~root', 'folder-refused'],
    ['台'.repeat(100), 'folder-refused'],
    ['inbox', 'folder-taken'],
    ['a/b', 'folder-name-delimiter'],
    ['a\r\nb', 'control-character'],
    ['x'.repeat(101), 'text-too-big'],
    ['   ', 'required'],
  ])('%s', async (name, code) => {
    expect(await refused(createMailFolder(ben, { name }))).toBe(code);
  });
});
