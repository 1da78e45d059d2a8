import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { ImapFlow } from 'imapflow';

type Demo = {
  url: string;
  admins: { username: string; password: string; role: string }[];
  users: { address: string; password: string }[];
  imap: { host: string; port: number };
};

/** What `demo` wrote for those who use it. */
export function demo(): Demo {
  return JSON.parse(readFileSync(join(process.env.POSTROOM_E2E_DATA ?? '', 'demo.json'), 'utf8')) as Demo;
}

export async function signIn(page: Page, role = 'superadmin'): Promise<void> {
  const admin = demo().admins.find((one) => one.role === role);
  await page.goto('/admin');
  await page.getByLabel('Admin username').fill(admin?.username ?? '');
  await page.getByLabel('Password', { exact: true }).fill(admin?.password ?? '');
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page).toHaveURL(/\/admin\/users/);
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
