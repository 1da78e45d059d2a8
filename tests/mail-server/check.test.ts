import { checkMailServer } from '@/lib/mail-server/check';
import { checkDovecot } from '@/lib/mail-server/checks/dovecot';
import { mailDatabaseOf } from '@/lib/mail-server/settings';
import { dovecotTool } from '@/tests/support/dovecot';
import { type MailWorld, startMailWorld } from '@/tests/support/mail-world';

let world: MailWorld;

beforeAll(async () => {
  world = await startMailWorld();
});

afterAll(() => world?.stop());

function roles() {
  const { mail, dict } = mailDatabaseOf(world.urls);
  return { mail: mail.user, dict: dict.user };
}

/** Without what this machine's own Dovecot says, which is not ours. */
async function failures(): Promise<string[]> {
  const findings = await checkMailServer(roles());
  return findings.filter(({ ok, name }) => !ok && !name.startsWith("Dovecot's")).map(({ name }) => name);
}

test('all is well', async () => {
  expect(await failures()).toEqual([]);
});

test('a role that lacks a right, and one that has too much', async () => {
  const { mail, dict } = roles();
  await world.query(`REVOKE SELECT ON mail.aliases FROM ${mail}`);
  await world.query(`GRANT SELECT ON public.users TO ${dict}`);
  expect(await failures()).toEqual([`role ${mail}`, 'tables of the panel']);
  await world.query(`GRANT SELECT ON mail.aliases TO ${mail}`);
  await world.query(`REVOKE SELECT ON public.users FROM ${dict}`);
});

test('a role that is not there', async () => {
  const findings = await checkMailServer({ ...roles(), mail: 'not_there' });
  expect(findings).toContainEqual(expect.objectContaining({ name: 'role not_there', ok: false }));
});

test('a doveadm that does not answer', async () => {
  await world.pair.stopDovecot();
  expect(await failures()).toEqual([`doveadm ${world.pair.doveadm.url}`]);
  await world.pair.startDovecot();
});

const settings = [
  'auth_cache_size',
  'auth_mechanisms',
  'protocols',
  'submission_relay_trusted',
  'login_trusted_networks',
];
const settingsOf = { '2.3': settings, '2.4': [...settings, 'oauth2/introspection_url'] };

test("what this machine's Dovecot is set to is said", async () => {
  const names = (await checkDovecot(dovecotTool('doveconf'))).map(({ name }) => name);
  expect(names).toEqual(settingsOf[world.pair.dovecotVersion].map((setting) => `Dovecot's ${setting}`));
});

test('where there is no Dovecot nothing is said of it', async () => {
  expect(await checkDovecot('/nowhere/doveconf')).toEqual([]);
});
