import { existsSync } from 'node:fs';

/** Debian's packages, each with a file that only it brings. */
const packages = {
  'dovecot-core': '/usr/sbin/dovecot',
  'dovecot-imapd': '/usr/lib/dovecot/imap',
  'dovecot-pop3d': '/usr/lib/dovecot/pop3',
  'dovecot-lmtpd': '/usr/lib/dovecot/lmtp',
  'dovecot-managesieved': '/usr/lib/dovecot/managesieve',
  'dovecot-sieve': '/usr/lib/dovecot/modules/lib90_sieve_plugin.so',
  'dovecot-submissiond': '/usr/lib/dovecot/submission',
  'dovecot-pgsql': '/usr/lib/dovecot/modules/libdriver_pgsql.so',
  postfix: '/usr/sbin/postfix',
  'postfix-pgsql': '/usr/lib/postfix/postfix-pgsql.so',
};

/** What a private mail server needs of Debian's or Ubuntu's packages and this machine lacks, and the line that installs it. */
export function mailServerPackages(): { missing: string[]; aptLine: string } {
  const missing = Object.entries(packages)
    .filter(([, file]) => !existsSync(file))
    .map(([name]) => name);
  const wanted = missing.length > 0 ? missing : Object.keys(packages);
  const aptLine = `apt-get update && DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends ${wanted.join(' ')}`;
  return { missing, aptLine };
}
