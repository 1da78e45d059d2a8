import type { MailServerSettings } from '@/lib/mail-server/settings';
import { HEADER, lines, word } from './word';

/** The address that is asked for, or the one that it mirrors: of an alias domain. */
const home = `coalesce((SELECT split_part('%s', '@', 1) || '@' || domain FROM mail.alias_domains WHERE alias = split_part('%s', '@', 2)), '%s')`;

/** What Postfix asks the database; one answer a row. */
const queries = {
  domains: `SELECT domain FROM mail.domains WHERE domain = '%s'`,
  mailboxes: `SELECT maildir FROM mail.mailboxes WHERE address = '%s'`,
  aliases: `SELECT target FROM mail.aliases WHERE address = ${home}`,
  'sender-logins': `SELECT login FROM mail.sender_logins WHERE sender = ${home}`,
  logins: `SELECT 'REJECT This mailbox may not send.' WHERE NOT EXISTS (SELECT FROM mail.sender_logins WHERE login = '%s')`,
};

/** Only a URL takes both a folder of sockets and a port. Postfix wants `dbname` beside it and does not read it then. */
function databaseUrl({ database }: MailServerSettings): string {
  const { host, port, dbname, mail } = database;
  const values = { host, port, user: mail.user, password: mail.password };
  const parameters = Object.entries(values).map(
    ([name, value]) => `${name}=${encodeURIComponent(word(value))}`,
  );
  return `postgresql:///${word(dbname)}?${parameters.join('&')}`;
}

/** [name, content] of each `pgsql-<name>.cf`. */
export function postfixMaps(settings: MailServerSettings): [string, string][] {
  const place = [`hosts = ${databaseUrl(settings)}`, `dbname = ${word(settings.database.dbname)}`];
  return Object.entries(queries).map(([name, query]) => [name, lines(HEADER, ...place, `query = ${query}`)]);
}
