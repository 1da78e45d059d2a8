import { env } from '@/lib/env';
import { checkDatabase } from './checks/database';
import { checkDoveadm } from './checks/doveadm';
import { checkDovecot } from './checks/dovecot';
import type { Finding } from './checks/finding';

/** The names that `roles.sql` and the embedded database give them. */
const usualRoles = { mail: 'postroom_mail', dict: 'postroom_dict' };

/**
 * What stands between a changed password and a mail server that knows it at once, asked with the panel's own
 * connection, over doveadm, and of this machine's Dovecot where there is one. Never throws.
 */
export async function checkMailServer(roles = usualRoles): Promise<Finding[]> {
  const findings = await Promise.all([
    checkDatabase(env().databaseUrl, roles),
    checkDoveadm(),
    checkDovecot(),
  ]);
  return findings.flat();
}
