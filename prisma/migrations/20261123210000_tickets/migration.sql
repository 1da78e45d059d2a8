-- What carries a signed-in person from one host to another, once. It ends with its session, whose end is a deleted row.
CREATE TABLE tickets (
  digest text PRIMARY KEY CHECK (digest ~ '^[0-9a-f]{64}$'),
  user_id uuid NOT NULL REFERENCES users (id) ON DELETE CASCADE ON UPDATE CASCADE,
  session_id uuid NOT NULL REFERENCES sessions (id) ON DELETE CASCADE ON UPDATE CASCADE,
  credential_version integer NOT NULL,
  target text NOT NULL CHECK (target IN ('user', 'mail')),
  expires_at timestamptz(3) NOT NULL
);
CREATE INDEX tickets_user_id_idx ON tickets (user_id);
CREATE INDEX tickets_session_id_idx ON tickets (session_id);
