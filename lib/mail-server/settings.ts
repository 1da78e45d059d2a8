import { randomBytes } from 'node:crypto';

type Login = { user: string; password: string };

/** The PostgreSQL that both servers read. `host` is a folder with the socket, or a host name. */
export type MailDatabase = { host: string; port: number; dbname: string; mail: Login; dict: Login };

/** 0: this protocol is not served there. `relay` is Postfix behind Dovecot's submission service. */
export type MailPorts = {
  imap: number;
  imaps: number;
  pop3: number;
  pop3s: number;
  submission: number;
  submissions: number;
  sieve: number;
  lmtp: number;
  doveadm: number;
  smtp: number;
  relay: number;
};

export const dovecotVersions = ['2.3', '2.4'] as const;

export type DovecotVersion = (typeof dovecotVersions)[number];

export type MailServerSettings = {
  dovecotVersion: DovecotVersion;
  /** The name that both servers give themselves. */
  hostname: string;
  /** Addresses to listen on; empty: all. doveadm, LMTP and the relay listen on 127.0.0.1 only. */
  listen: string[];
  ports: MailPorts;
  tls: { certificateFile: string; keyFile: string } | null;
  database: MailDatabase;
  /** Whose files the mail is. Dovecot changes to it to read and write. */
  mailAccount: { user: string; group: string; uid: number };
  mailDirectory: string;
  doveadmKey: string;
  /** Where the panel answers Dovecot 2.4 what a webmail token is worth: an address of loopback, without a last slash. */
  panelUrl: string;
  /** The largest message, as it is sent: of a file in it, a little less than three quarters. */
  messageBytes: number;
  /** Networks whose failed sign-ins are not slowed down and whose word on the client's address is taken: the webmail's. */
  trustedNetworks: string[];
  /** Slows down who fails to sign in, two seconds and more. Off only where nobody can reach the server. */
  slowsFailedLogins: boolean;
  /** Whether Postfix sends mail to other servers. */
  sendsMailOut: boolean;
  dovecot: {
    directory: string;
    ownFolders: { run: string; state: string; log: string } | null;
    instance: string;
  };
  postfix: { directory: string; queueDirectory: string; ownFolders: { data: string; logs: string } | null };
};

/** 75 MiB: with a file of 50 MiB in it. */
export const MESSAGE_BYTES = 75 * 1024 * 1024;

/** Of this machine, where panel and mail server share one. */
export const LOOPBACK = ['127.0.0.1/32', '::1/128'];

/** Where the panel listens when nothing else is said. */
export const PANEL_URL = 'http://127.0.0.1:3000';

const systemPorts: MailPorts = {
  imap: 143,
  imaps: 993,
  pop3: 110,
  pop3s: 995,
  submission: 587,
  submissions: 465,
  sieve: 4190,
  lmtp: 0,
  doveadm: 8080,
  smtp: 25,
  relay: 10587,
};

type SystemOptions = Pick<MailServerSettings, 'hostname' | 'database'> &
  Partial<
    Pick<
      MailServerSettings,
      | 'dovecotVersion'
      | 'tls'
      | 'mailDirectory'
      | 'doveadmKey'
      | 'panelUrl'
      | 'messageBytes'
      | 'trustedNetworks'
      | 'mailAccount'
    >
  > & {
    ports?: Partial<MailPorts>;
  };

/** For a mail server of its own: Debian's folders, the known ports, TLS. */
export function systemSettings({ hostname, database, ports, ...rest }: SystemOptions): MailServerSettings {
  return {
    dovecotVersion: '2.3',
    hostname,
    listen: [],
    ports: { ...systemPorts, ...ports },
    tls: {
      certificateFile: `/etc/letsencrypt/live/${hostname}/fullchain.pem`,
      keyFile: `/etc/letsencrypt/live/${hostname}/privkey.pem`,
    },
    database,
    mailAccount: { user: 'vmail', group: 'vmail', uid: 5000 },
    mailDirectory: '/var/mail/postroom',
    doveadmKey: newSecret(),
    panelUrl: PANEL_URL,
    messageBytes: MESSAGE_BYTES,
    trustedNetworks: LOOPBACK,
    slowsFailedLogins: true,
    sendsMailOut: true,
    dovecot: { directory: '/etc/dovecot', ownFolders: null, instance: 'dovecot' },
    postfix: { directory: '/etc/postfix', queueDirectory: '/var/spool/postfix', ownFolders: null },
    ...rest,
  };
}

/** 256 random bits, in characters that need no quotes in any of these files. */
export function newSecret(): string {
  return randomBytes(32).toString('hex');
}

function loginOf(url: URL): Login {
  return { user: decodeURIComponent(url.username), password: decodeURIComponent(url.password) };
}

/** From the two roles' `postgresql://` URLs, which name the same database. */
export function mailDatabaseOf(urls: { mail: string; dict: string }): MailDatabase {
  const mail = new URL(urls.mail);
  return {
    host: mail.searchParams.get('host') ?? (mail.hostname || 'localhost'),
    port: Number(mail.searchParams.get('port') ?? (mail.port || 5432)),
    dbname: decodeURIComponent(mail.pathname.slice(1)),
    mail: loginOf(mail),
    dict: loginOf(new URL(urls.dict)),
  };
}
