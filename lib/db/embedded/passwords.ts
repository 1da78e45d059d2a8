import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { LaunchError } from '@/lib/core/launch-error';
import { embeddedRoles, superuser } from '@/lib/db/embedded/roles';

/** Role name -> password. */
export type Passwords = Record<string, string>;

/** The passwords of the embedded server's roles: random, made once, readable only for who started Postroom. */
export function passwordsOf(home: string, cluster: string): Passwords {
  const file = join(home, 'passwords.json');
  if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8'));
  if (existsSync(cluster))
    throw new LaunchError(`${file} is missing: without it the database beside it can't be opened.`);

  const roles = [superuser, ...Object.values(embeddedRoles)];
  const passwords = Object.fromEntries(roles.map((role) => [role, randomBytes(24).toString('base64url')]));
  writeFileSync(file, `${JSON.stringify(passwords, null, 2)}\n`, { mode: 0o600, flag: 'wx' });
  return passwords;
}
