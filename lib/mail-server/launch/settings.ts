import { join } from 'node:path';
import { LOOPBACK, type MailPorts, type MailServerSettings, MESSAGE_BYTES } from '@/lib/mail-server/settings';

/** The doors of a private pair; without TLS there are no others. */
export const pairPortNames = [
  'imap',
  'pop3',
  'submission',
  'smtp',
  'lmtp',
  'sieve',
  'doveadm',
  'relay',
] as const;

export type PairPorts = Record<(typeof pairPortNames)[number], number>;

type Options = {
  place: string;
  ports: PairPorts;
} & Pick<MailServerSettings, 'dovecotVersion' | 'database' | 'doveadmKey' | 'mailAccount' | 'panelUrl'>;

const withoutTls: Pick<MailPorts, 'imaps' | 'pop3s' | 'submissions'> = { imaps: 0, pop3s: 0, submissions: 0 };

/** A mail server that only this machine can reach and that sends nothing out of it. */
export function pairSettings({ place, ports, ...rest }: Options): MailServerSettings {
  return {
    hostname: 'mail.postroom.test',
    listen: ['127.0.0.1'],
    ports: { ...ports, ...withoutTls },
    tls: null,
    mailDirectory: join(place, 'mail'),
    messageBytes: MESSAGE_BYTES,
    trustedNetworks: LOOPBACK,
    slowsFailedLogins: false,
    sendsMailOut: false,
    dovecot: {
      directory: join(place, 'dovecot'),
      ownFolders: {
        run: join(place, 'run'),
        state: join(place, 'state'),
        log: join(place, 'log/dovecot.log'),
      },
      instance: 'postroom',
    },
    postfix: {
      directory: join(place, 'postfix'),
      queueDirectory: join(place, 'queue'),
      ownFolders: { data: join(place, 'postfix-data'), logs: join(place, 'log') },
    },
    ...rest,
  };
}
