import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type APIRequestContext, expect, type Page } from '@playwright/test';
import { ImapFlow } from 'imapflow';
import nodemailer from 'nodemailer';
import { sql } from '../support/test-server';

type Demo = {
  url: string;
  admins: { username: string; password: string; role: string }[];
  users: { address: string; password: string }[];
  imap: { host: string; port: number };
  submission: { host: string; port: number };
  smtp: { host: string; port: number };
  lmtp: { host: string; port: number };
};

/** What `demo` wrote for those who use it. */
export function demo(): Demo {
  return JSON.parse(readFileSync(join(process.env.POSTROOM_E2E_DATA ?? '', 'demo.json'), 'utf8')) as Demo;
}

/** Waits until all has come, and React has taken over every button of the page: a click before that is lost. */
async function untilListening(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle');
  await page.waitForFunction(() =>
    [...document.querySelectorAll('main button')].every((button) =>
      Object.keys(button).some((key) => key.startsWith('__reactProps')),
    ),
  );
}

/** Opens a page and waits until it listens. */
export async function visit(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await untilListening(page);
}

/** Waits until this page has come and listens. Not for the Webmail, whose line of events stays open. */
export async function untilAt(page: Page, url: RegExp): Promise<void> {
  await expect(page).toHaveURL(url);
  await untilListening(page);
}

/** Opens a page whose scripts are late; `listen` lets them come, and is done when the page listens. */
export async function visitBeforeScripts(page: Page, path: string): Promise<{ listen: () => Promise<void> }> {
  const scripts = '**/_next/static/chunks/**';
  let release = () => {};
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route(scripts, async (route) => {
    if (route.request().resourceType() === 'script') await released;
    await route.continue();
  });
  await page.goto(path, { waitUntil: 'commit' });
  return {
    async listen() {
      release();
      await page.waitForLoadState('networkidle');
      await page.unroute(scripts);
    },
  };
}

export async function signIn(page: Page, role = 'superadmin'): Promise<void> {
  const admin = demo().admins.find((one) => one.role === role);
  await visit(page, '/admin');
  await page.getByLabel('Admin username').fill(admin?.username ?? '');
  await page.getByLabel('Password', { exact: true }).fill(admin?.password ?? '');
  await page.getByRole('button', { name: 'Sign in' }).click();
  await untilAt(page, /\/admin\/users/);
}

/**
 * What everybody of the sample has who was not given another. Only who was never reset keeps a mail program for sure: some
 * seconds after a reset the mail server is told a second time to end what is open.
 */
export function samplePassword(): string {
  return demo().users[0]?.password ?? '';
}

/** At the User Panel's door, from wherever it was asked for. */
export async function signInUser(page: Page, address: string, password: string): Promise<void> {
  await page.getByLabel('E-mail address').fill(address);
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Sign in' }).click();
}

type UserChange = { password: string; mustChangePassword?: boolean };

async function becomeAdmin(request: APIRequestContext): Promise<void> {
  const admin = demo().admins.find(({ role }) => role === 'superadmin');
  const { csrfToken } = await (await request.get('/api/auth/admin/csrf')).json();
  await request.post('/api/auth/admin/callback/credentials', {
    data: { username: admin?.username, password: admin?.password, csrfToken, json: 'true' },
  });
}

/** Whatever the tests before did: an administrator gives this user this password. */
export async function resetUser(
  request: APIRequestContext,
  address: string,
  change: UserChange,
): Promise<void> {
  await becomeAdmin(request);
  const answer = await request.patch(`/api/v1/users/${address}`, { data: change });
  expect(answer.status()).toBe(200);
}

/** The address of somebody of the sample whom no other test knows, by a number from 20 on. */
export async function somebody(request: APIRequestContext, number: number): Promise<string> {
  await becomeAdmin(request);
  const answer = await request.get('/api/v1/users?domain=example.org&limit=200');
  const { items } = (await answer.json()) as { items: { address: string }[] };
  return items[number]?.address ?? '';
}

/** As if this user had typed the password a quarter of an hour ago. */
export async function ageProof(address: string): Promise<void> {
  const running = JSON.parse(readFileSync(join(process.env.POSTROOM_E2E_DATA ?? '', 'running.json'), 'utf8'));
  await sql(
    running.env.DATABASE_URL,
    `UPDATE sessions SET authenticated_at = now() - interval '15 minutes'
     WHERE user_id = (SELECT id FROM users WHERE address = $1)`,
    [address],
  );
}

/** A mail program that signs in; null when it is refused. */
export async function imap(user: string, pass: string): Promise<ImapFlow | null> {
  const { host, port } = demo().imap;
  const client = new ImapFlow({ host, port, secure: false, auth: { user, pass }, logger: false });
  client.on('error', () => {});
  return client.connect().then(
    () => client,
    () => null,
  );
}

/** A mail program that waits for new mail; `cut` is done when the server ends its connection. */
export async function idleImap(user: string, pass: string): Promise<{ cut: Promise<unknown> }> {
  const client = await imap(user, pass);
  if (client === null) throw new Error('The mail server refused the password.');
  const cut = new Promise((resolve) => client.on('close', resolve));
  await client.mailboxOpen('INBOX');
  void client.idle().catch(() => {});
  return { cut };
}

/** Puts messages, as they are, into somebody's inbox, as the mail server does what comes in. */
export async function deliverRaw(to: string, raws: string[]): Promise<void> {
  const transport = nodemailer.createTransport({ ...demo().lmtp, lmtp: true, ignoreTLS: true, pool: true });
  for (const raw of raws) await transport.sendMail({ envelope: { from: 'mallory@outside.test', to }, raw });
  transport.close();
}
