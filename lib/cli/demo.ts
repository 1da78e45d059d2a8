import { join } from 'node:path';
import { db } from '@/lib/db/client';
import { type MailServerPair, mailServerPackages, startMailServerPair } from '@/lib/mail-server/pair';
import { mailDatabaseOf } from '@/lib/mail-server/settings';
import { generatePassword } from '@/lib/password/generate';
import { addSampleData, SAMPLE_SIGN_INS } from '@/prisma/sample-data';
import { addSampleLetters } from '@/prisma/sample-letters';
import { dataDirectory, keptSecret, readData, writeData } from './data';
import type { LaunchedDatabase } from './database';
import { print, step } from './say';
import { address, start } from './start';

const FILE = 'demo.json';
const LETTERS_FILE = 'letters.json';
const HOST = '127.0.0.1';

type Endpoint = { host: string; port: number } | null;
type Demo = {
  url: string;
  admins: { username: string; password: string; role: string }[];
  users: { address: string; password: string }[];
  imap: Endpoint;
  smtp: Endpoint;
  submission: Endpoint;
  lmtp: Endpoint;
  doveadm: { host: string; port: number; url: string; key: string } | null;
};

/** Passwords of the sample: made with the data, read back at the next start. */
async function samplePasswords(): Promise<{ admins: string; users: string }> {
  const kept = readData<Demo>(FILE);
  const [admin, user] = [kept?.admins[0]?.password, kept?.users[0]?.password];
  if ((await db().tenant.count()) > 0) return { admins: admin ?? '(unknown)', users: user ?? '(unknown)' };
  step('Putting in the sample data: 2 tenants, 6 domains, 302 users');
  const passwords = { admins: generatePassword(), users: generatePassword() };
  await addSampleData(passwords);
  return passwords;
}

/** Once for this data, whatever has become of them since. */
async function putLetters({ ports }: MailServerPair): Promise<void> {
  if (readData(LETTERS_FILE)) return;
  step('Delivering a few letters');
  await addSampleLetters({ host: HOST, port: ports.lmtp }, SAMPLE_SIGN_INS.users);
  writeData(LETTERS_FILE, { delivered: SAMPLE_SIGN_INS.users });
}

/** The URLs of the mail server's roles: of the embedded database, or as the environment names them. */
function roleUrls({ embedded }: LaunchedDatabase): { mail: string; dict: string } | null {
  const { POSTROOM_MAIL_DATABASE_URL: mail, POSTROOM_DICT_DATABASE_URL: dict } = process.env;
  return embedded?.urls ?? (mail && dict ? { mail, dict } : null);
}

function whyNoPair(urls: object | null): string | null {
  const { missing, aptLine } = mailServerPackages();
  if (missing.length > 0) return `Dovecot and Postfix are not installed. On Debian or Ubuntu: ${aptLine}`;
  if (process.getuid?.() !== 0) return 'a private Dovecot and Postfix can be started by root only';
  return urls ? null : 'POSTROOM_MAIL_DATABASE_URL and POSTROOM_DICT_DATABASE_URL are not set';
}

/** The private Dovecot and Postfix, where they are installed and may be started. */
async function startPair(database: LaunchedDatabase): Promise<MailServerPair | null> {
  const urls = roleUrls(database);
  const why = whyNoPair(urls);
  if (why !== null || urls === null) {
    step(`No mail server: ${why}`);
    return null;
  }
  const pair = await startMailServerPair({
    directory: join(dataDirectory(), 'mail-server'),
    database: mailDatabaseOf(urls),
    doveadmKey: keptSecret('doveadm.json'),
    panelUrl: `http://${HOST}:${address().port}`,
    onStep: step,
  });
  process.env.POSTROOM_DOVEADM_URL = pair.doveadm.url;
  process.env.POSTROOM_DOVEADM_KEY = pair.doveadm.key;
  tellMailPrograms(pair.ports);
  return pair;
}

/** For the User Panel and the panel's own letters, as an administrator would say it in the environment. */
function tellMailPrograms({ imap, pop3, submission, smtp }: MailServerPair['ports']): void {
  process.env.POSTROOM_MAIL_HOST = HOST;
  process.env.POSTROOM_MAIL_IMAP = `${imap}/none`;
  process.env.POSTROOM_MAIL_POP3 = `${pop3}/none`;
  process.env.POSTROOM_MAIL_SUBMISSION = `${submission}/none`;
  process.env.POSTROOM_SMTP = `${smtp}/none`;
}

function describeDemo(
  url: string,
  passwords: { admins: string; users: string },
  pair: MailServerPair | null,
): Demo {
  const endpoint = (port: number | undefined): Endpoint => (port ? { host: HOST, port } : null);
  return {
    url,
    admins: SAMPLE_SIGN_INS.admins.map((admin) => ({ ...admin, password: passwords.admins })),
    users: SAMPLE_SIGN_INS.users.map((address) => ({ address, password: passwords.users })),
    imap: endpoint(pair?.ports.imap),
    smtp: endpoint(pair?.ports.smtp),
    submission: endpoint(pair?.ports.submission),
    lmtp: endpoint(pair?.ports.lmtp),
    doveadm: pair && { host: HOST, port: pair.ports.doveadm, ...pair.doveadm },
  };
}

function tell({ url, admins, users, imap, submission }: Demo): void {
  const [first] = users;
  print(`\n  Admin Panel     ${url}/admin`);
  print(`  User Panel      ${url}/user`);
  print(`  Webmail         ${url}/mail`);
  for (const { username, password, role } of admins) print(`  ${role.padEnd(14)}  ${username} / ${password}`);
  for (const { address, password } of users) print(`  user            ${address} / ${password}`);
  if (imap && submission && first) {
    print(
      `  IMAP            ${imap.host} port ${imap.port}, submission port ${submission.port} (no TLS, this machine only)`,
    );
    print(`  try             curl --url imap://${imap.host}:${imap.port}/INBOX --user ${first.address}`);
  }
  print(`\n  The same is in ${join(dataDirectory(), FILE)}. Ctrl-C stops everything; the data stays.\n`);
}

/** The panel with sample data and, where it can be had, a private mail server beside it. */
export async function demo(): Promise<void> {
  let passwords = { admins: '', users: '' };
  let pair: MailServerPair | null = null;
  await start({
    dev: false,
    extras: async (database) => {
      passwords = await samplePasswords();
      pair = await startPair(database);
      if (pair) await putLetters(pair);
      return { stop: async () => pair?.stop() };
    },
    onReady: (url) => {
      const told = describeDemo(url, passwords, pair);
      writeData(FILE, told);
      tell(told);
    },
  });
}
