import type { MailServerSettings } from '@/lib/mail-server/settings';
import { word } from './word';

/**
 * `doveadm` commands that the panel may give; the flush is for those who turn the auth cache on all the same. Not in 2.4,
 * whose first versions crash on it over HTTP.
 */
export const DOVEADM_COMMANDS = { '2.3': 'kick,who,auth cache flush', '2.4': 'kick who' };

function block(head: string, body: string[]): string {
  return [`${head} {`, ...body.flatMap((part) => part.split('\n')).map((line) => `  ${line}`), '}'].join(
    '\n',
  );
}

function listener(name: string, port: number, more: string[] = []): string {
  return block(`inet_listener ${name}`, [`port = ${word(port)}`, ...(port === 0 ? [] : more)]);
}

function forPostfix({ postfix }: MailServerSettings, socket: string): string {
  const path = `${word(postfix.queueDirectory)}/private/${socket}`;
  return block(`unix_listener ${path}`, ['mode = 0600', 'user = postfix', 'group = postfix']);
}

function logins({ ports }: MailServerSettings): string[] {
  const tls = ['ssl = yes'];
  return [
    block('service imap-login', [listener('imap', ports.imap), listener('imaps', ports.imaps, tls)]),
    block('service pop3-login', [listener('pop3', ports.pop3), listener('pop3s', ports.pop3s, tls)]),
    block('service submission-login', [
      listener('submission', ports.submission),
      listener('submissions', ports.submissions, tls),
    ]),
    block('service managesieve-login', [listener('sieve', ports.sieve)]),
  ];
}

function fromPostfix(settings: MailServerSettings, loopback: string): string[] {
  const { ports } = settings;
  return [
    block('service lmtp', [
      forPostfix(settings, 'dovecot-lmtp'),
      ...(ports.lmtp ? [listener('lmtp', ports.lmtp, [loopback])] : []),
    ]),
    block('service auth', [forPostfix(settings, 'auth')]),
    block('service quota-status', [
      'executable = quota-status -p postfix',
      'client_limit = 1',
      forPostfix(settings, 'quota-status'),
    ]),
  ];
}

/** What a version words in its own way: how a listener is bound to an address, and who Dovecot's own user is. */
type Wording = { address: 'address' | 'listen'; internalUser: string };

/** The `service` blocks. */
export function dovecotServices(settings: MailServerSettings, { address, internalUser }: Wording): string {
  const { ports, mailAccount, slowsFailedLogins } = settings;
  const loopback = `${address} = 127.0.0.1`;
  const dict = block('unix_listener dict', ['mode = 0600', `user = ${word(mailAccount.user)}`]);
  const noPenalty = block('unix_listener anvil-auth-penalty', ['mode = 0']);
  return [
    ...logins(settings),
    ...fromPostfix(settings, loopback),
    block('service auth-worker', [`user = ${internalUser}`]),
    block('service dict', [dict]),
    block('service doveadm', [listener('http', ports.doveadm, [loopback])]),
    ...(slowsFailedLogins ? [] : [block('service anvil', [noPenalty])]),
    '',
  ].join('\n');
}
