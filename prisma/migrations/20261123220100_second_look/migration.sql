-- What a sign-in was let in by: Dovecot keeps it from the verification to the opening of the mailbox, and asks
-- mail.mailboxes then whether it still holds. A view takes new columns at its end.
CREATE OR REPLACE VIEW mail.logins AS
  SELECT u.address, u.password_hash AS password, u.active AND d.active AS allowed,
         CASE WHEN NOT d.active THEN 'This domain is disabled.' WHEN NOT u.active THEN 'This mailbox is disabled.' END AS reason,
         ARRAY['imap', 'pop3', 'sieve', 'submission', 'smtp', 'lmtp', 'doveadm'] AS services,
         u.credential_version
  FROM public.users u JOIN public.domains d ON d.id = u.domain_id
  WHERE u.password_hash IS NOT NULL;

CREATE OR REPLACE VIEW mail.tokens AS
  SELECT u.address, t.digest, u.credential_version
  FROM public.mail_tokens t
    JOIN public.sessions s ON s.id = t.session_id AND s.user_id = t.user_id
    JOIN public.users u ON u.id = t.user_id AND u.credential_version = t.credential_version
    JOIN public.domains d ON d.id = u.domain_id
  WHERE t.expires_at > now() AND u.active AND d.active;

CREATE OR REPLACE VIEW mail.app_passwords AS
  SELECT u.address, a.digest, a.services, u.credential_version
  FROM public.app_passwords a
    JOIN public.users u ON u.id = a.user_id
    JOIN public.domains d ON d.id = u.domain_id
  WHERE (a.expires_at IS NULL OR a.expires_at > now()) AND u.active AND d.active;

-- open_to: the version that still opens it; none while it is disabled. Mail is delivered all the same.
CREATE OR REPLACE VIEW mail.mailboxes AS
  SELECT u.address, d.name AS domain, split_part(u.address, '@', 1) AS local_part,
         d.name || '/' || split_part(u.address, '@', 1) || '.' || left(u.id::text, 8) AS maildir, u.quota_bytes,
         CASE WHEN u.active AND d.active THEN u.credential_version END AS open_to
  FROM public.users u JOIN public.domains d ON d.id = u.domain_id;
