import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { Finding } from './finding';

const execute = promisify(execFile);

type Expectation = { setting: string; expected: RegExp; why: string };

const expectations: Expectation[] = [
  {
    setting: 'auth_cache_size',
    expected: /^0/,
    why: 'with a cache the old password works on until it expires',
  },
  {
    setting: 'auth_mechanisms',
    expected: /^(?=.*\bxoauth2\b).*\boauthbearer\b/i,
    why: 'the webmail signs in by a token',
  },
  {
    setting: 'protocols',
    expected: /\bsubmission\b/,
    why: "Postfix's own sessions outlive a changed password",
  },
  {
    setting: 'submission_relay_trusted',
    expected: /^yes$/,
    why: 'else Postfix does not learn who has signed in',
  },
  {
    setting: 'login_trusted_networks',
    expected: /\S/,
    why: 'else wrong passwords of one person slow down everybody at the webmail',
  },
];

const expectations24: Expectation[] = [
  ...expectations,
  {
    setting: 'oauth2/introspection_url',
    expected: /\/api\/auth\/introspection$/,
    why: 'else no token lets the webmail in',
  },
];

async function ask(doveconf: string, parameters: string[]): Promise<string> {
  const { stdout } = await execute(doveconf, parameters, { timeout: 5_000 });
  return stdout.trim();
}

async function check(doveconf: string, { setting, expected, why }: Expectation): Promise<Finding> {
  const name = `Dovecot's ${setting}`;
  try {
    const value = await ask(doveconf, ['-h', setting]);
    const ok = expected.test(value);
    return { name, ok, detail: ok ? `is ${value}` : `is ${value || 'empty'}: ${why}` };
  } catch (error) {
    return { name, ok: false, detail: (error as Error).message.trim() };
  }
}

/** The settings of this machine's Dovecot on which "from that moment" depends; none where there is no Dovecot. */
export async function checkDovecot(doveconf = 'doveconf'): Promise<Finding[]> {
  try {
    const isNew = (await ask(doveconf, ['-n'])).startsWith('# 2.4');
    const expected = isNew ? expectations24 : expectations;
    return await Promise.all(expected.map((expectation) => check(doveconf, expectation)));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    return [{ name: 'Dovecot', ok: false, detail: (error as Error).message.trim() }];
  }
}
