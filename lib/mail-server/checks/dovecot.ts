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
];

async function settingOf(name: string): Promise<string> {
  const { stdout } = await execute('doveconf', ['-h', name], { timeout: 5_000 });
  return stdout.trim();
}

async function check({ setting, expected, why }: Expectation): Promise<Finding | null> {
  const name = `Dovecot's ${setting}`;
  try {
    const value = await settingOf(setting);
    const ok = expected.test(value);
    return { name, ok, detail: ok ? `is ${value}` : `is ${value || 'empty'}: ${why}` };
  } catch (error) {
    const isElsewhere = (error as NodeJS.ErrnoException).code === 'ENOENT';
    return isElsewhere ? null : { name, ok: false, detail: (error as Error).message.trim() };
  }
}

/** The settings of this machine's Dovecot on which "from that moment" depends; none where there is no Dovecot. */
export async function checkDovecot(): Promise<Finding[]> {
  const findings = await Promise.all(expectations.map(check));
  return findings.filter((finding) => finding !== null);
}
