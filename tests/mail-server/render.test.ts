import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { versionOf } from '@/lib/mail-server/launch/dovecot-version';
import { renderMailServer } from '@/lib/mail-server/render';
import { dovecotVersions, mailDatabaseOf, systemSettings } from '@/lib/mail-server/settings';
import { dovecotProgram, dovecotTool } from '@/tests/support/dovecot';

const key = 'a-key-of-the-operator-0123456789';
const database = mailDatabaseOf({
  mail: 'postgresql://postroom_mail:reads-0123@localhost:5433/postroom?host=/var/run/postgresql',
  dict: 'postgresql://postroom_dict:writes-0123@localhost:5433/postroom?host=/var/run/postgresql',
});

let directory: string;

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'postroom-render-'));
});

afterEach(() => rmSync(directory, { recursive: true, force: true }));

/** Files of the real server, but that they lie in a folder of the test. */
function settings(more: Partial<Parameters<typeof systemSettings>[0]> = {}) {
  const usual = systemSettings({ hostname: 'mail.example.org', database, doveadmKey: key, ...more });
  const dovecot = { ...usual.dovecot, directory: join(directory, 'dovecot') };
  const postfix = { ...usual.postfix, directory: join(directory, 'postfix') };
  return { ...usual, dovecot, postfix };
}

function write(files: ReturnType<typeof renderMailServer>): void {
  for (const { path, content, mode } of files) {
    mkdirSync(dirname(join(directory, path)), { recursive: true });
    writeFileSync(join(directory, path), content);
    chmodSync(join(directory, path), mode);
  }
}

const run = (program: string, parameters: string[]) =>
  execFileSync(program, parameters, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });

const cleartextRefused = {
  '2.3': ['disable_plaintext_auth', 'yes'],
  '2.4': ['auth_allow_cleartext', 'no'],
} as const;

test('this Dovecot reads its part without a complaint', () => {
  const certificateFile = join(directory, 'certificate.pem');
  writeFileSync(certificateFile, '');
  const dovecotVersion = versionOf(dovecotProgram());
  write(renderMailServer(settings({ dovecotVersion, tls: { certificateFile, keyFile: certificateFile } })));
  const conf = join(directory, 'dovecot/dovecot.conf');
  const doveconf = (...parameters: string[]) => run(dovecotTool('doveconf'), ['-c', conf, ...parameters]);
  const setting = (name: string) => doveconf('-P', '-h', name).trim();
  const [name, value] = cleartextRefused[dovecotVersion];
  expect(setting(name)).toBe(value);
  expect(setting('auth_cache_size')).toBe('0');
  expect(setting('ssl')).toBe('required');
  expect(setting('doveadm_api_key')).toBe(key);
  expect(setting('protocols')).toBe('imap pop3 lmtp sieve submission');
  expect(setting('mail_max_userip_connections')).toBe('50');
  const everything = doveconf('-n');
  for (const port of [143, 993, 110, 995, 587, 465, 4190, 8080])
    expect(everything).toContain(`port = ${port}`);
});

test.each(dovecotVersions)('what is written for Dovecot %s', (dovecotVersion) => {
  const usual = systemSettings({ hostname: 'mail.example.org', database, doveadmKey: key, dovecotVersion });
  const files = renderMailServer(usual).filter(({ path }) => path.startsWith('dovecot/'));
  for (const { path, content } of files) expect(content).toMatchSnapshot(path);
});

test('one size holds for Postfix, submission and the store', () => {
  const messageBytes = 12_345_678;
  for (const dovecotVersion of dovecotVersions) {
    const text = renderMailServer(settings({ dovecotVersion, messageBytes }))
      .map(({ content }) => content)
      .join('\n');
    expect(text).toContain('\nmessage_size_limit = 12345678\n');
    expect(text).toContain('\nvirtual_mailbox_limit = 0\n');
    expect(text).toContain('\nsubmission_max_mail_size = 12345678\n');
  }
});

test('Postfix reads its part without a complaint', () => {
  write(renderMailServer(settings()));
  const postfix = join(directory, 'postfix');
  const complaints = run('sh', [
    '-c',
    `postconf -c '${postfix}' -n 2>&1 >/dev/null; postconf -c '${postfix}' -M 2>&1 >/dev/null`,
  ]);
  expect(complaints).toBe('');
  expect(run('postconf', ['-c', postfix, '-h', 'relay_domains', 'mydestination']).trim()).toBe('');
  expect(run('postconf', ['-c', postfix, '-M', 'smtp/inet', '25/inet'])).toContain('smtpd');
});

test('secrets are in closed files only', () => {
  const files = dovecotVersions.flatMap((dovecotVersion) => renderMailServer(settings({ dovecotVersion })));
  const secrets = [key, 'reads-0123', 'writes-0123'];
  for (const { path, content, mode } of files) {
    const hasSecret = secrets.some((secret) => content.includes(secret));
    expect([path, hasSecret]).toEqual([path, (mode & 0o007) === 0]);
  }
});

test('the keys are new each time', () => {
  const keyOf = () => systemSettings({ hostname: 'mail.example.org', database }).doveadmKey;
  expect(keyOf()).not.toBe(keyOf());
});

test.each(['two words', 'a\nb', "it's", '$(id)', '%u', 'a#b', '{', ''])(
  'refuses %j, which the files cannot hold',
  (odd) => {
    const mail = { ...database.mail, password: odd };
    expect(() => renderMailServer(settings({ database: { ...database, mail } }))).toThrow(
      /character that its files/,
    );
    expect(() => renderMailServer(settings({ hostname: odd }))).toThrow(/character that its files/);
  },
);

test.each(dovecotVersions)(
  'a trusted network and the ports are as they were asked for, %s',
  (dovecotVersion) => {
    const files = renderMailServer(
      settings({
        dovecotVersion,
        trustedNetworks: ['10.0.0.0/8', '::1/128'],
        ports: { imap: 1143, doveadm: 9090 },
      }),
    );
    const contentOf = (path: string) => files.find((file) => file.path === path)?.content ?? '';
    expect(contentOf('dovecot/dovecot.conf')).toContain('login_trusted_networks = 10.0.0.0/8 ::1/128');
    expect(contentOf('dovecot/dovecot.conf')).toContain('port = 1143');
    expect(contentOf('postroom.env')).toContain('POSTROOM_DOVEADM_URL=http://127.0.0.1:9090');
  },
);
