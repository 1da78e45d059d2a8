import type { MailServerSettings } from '@/lib/mail-server/settings';
import { lines, word } from './word';

function createRole({ user, password }: { user: string; password: string }): string {
  return `CREATE ROLE "${word(user)}" LOGIN PASSWORD '${word(password)}';`;
}

/** The two roles of the mail server: one reads the views, the other writes the two tables that Dovecot keeps. */
export function rolesSql({ database: { mail, dict } }: MailServerSettings): string {
  return lines(
    '-- Once, as the owner of the database, after `postroom migrate`.',
    createRole(mail),
    createRole(dict),
    `GRANT USAGE ON SCHEMA mail TO "${mail.user}";`,
    `GRANT SELECT ON ALL TABLES IN SCHEMA mail TO "${mail.user}";`,
    '-- The views that a later version adds, too.',
    `ALTER DEFAULT PRIVILEGES IN SCHEMA mail GRANT SELECT ON TABLES TO "${mail.user}";`,
    `GRANT USAGE ON SCHEMA public TO "${dict.user}";`,
    `GRANT SELECT, INSERT, UPDATE ON public.mailbox_usage, public.last_logins TO "${dict.user}";`,
  );
}
