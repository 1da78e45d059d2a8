-- What the webmail shows Dovecot in place of a password. It ends with its session, whose end is a deleted row.
CREATE TABLE mail_tokens (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  session_id uuid NOT NULL REFERENCES sessions (id) ON DELETE CASCADE ON UPDATE CASCADE,
  user_id uuid NOT NULL,
  credential_version integer NOT NULL,
  digest text NOT NULL UNIQUE CHECK (digest ~ '^[0-9a-f]{64}$'),
  expires_at timestamptz(3) NOT NULL,
  created_at timestamptz(3) NOT NULL DEFAULT now()
);
CREATE INDEX mail_tokens_session_id_idx ON mail_tokens (session_id);

-- Tokens that open a mailbox now. A session that is idle for too long is the panel's matter: it gets no new ones.
CREATE VIEW mail.tokens AS
  SELECT u.address, t.digest
  FROM public.mail_tokens t
    JOIN public.sessions s ON s.id = t.session_id AND s.user_id = t.user_id
    JOIN public.users u ON u.id = t.user_id AND u.credential_version = t.credential_version
    JOIN public.domains d ON d.id = u.domain_id
  WHERE t.expires_at > now() AND u.active AND d.active;

-- services: as in mail.logins.
CREATE VIEW mail.app_passwords AS
  SELECT u.address, a.digest, a.services
  FROM public.app_passwords a
    JOIN public.users u ON u.id = a.user_id
    JOIN public.domains d ON d.id = u.domain_id
  WHERE (a.expires_at IS NULL OR a.expires_at > now()) AND u.active AND d.active;
