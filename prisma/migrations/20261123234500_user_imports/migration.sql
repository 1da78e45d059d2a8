-- A file of users on its way in: first what it would do, then, by a job, what it did.
CREATE TABLE user_imports (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  tenant_id uuid,
  -- NULL: root of this machine. No import outlives its admin.
  admin_id uuid REFERENCES admins (id) ON DELETE CASCADE ON UPDATE CASCADE,
  -- By which of his keys. No foreign key: what a revoked key brought is still its admin's.
  key_id uuid,
  actor_name text NOT NULL,
  file_name text NOT NULL DEFAULT '',
  -- Whether users who exist get the passwords of the file as well.
  passwords boolean NOT NULL,
  -- Read to its end.
  ready boolean NOT NULL DEFAULT false,
  to_create integer NOT NULL DEFAULT 0,
  to_change integer NOT NULL DEFAULT 0,
  to_keep integer NOT NULL DEFAULT 0,
  refused integer NOT NULL DEFAULT 0,
  created integer NOT NULL DEFAULT 0,
  changed integer NOT NULL DEFAULT 0,
  kept integer NOT NULL DEFAULT 0,
  job_id uuid UNIQUE REFERENCES jobs (id) ON DELETE CASCADE ON UPDATE CASCADE,
  created_at timestamptz(3) NOT NULL DEFAULT now()
);
CREATE INDEX user_imports_admin_id_idx ON user_imports (admin_id);
CREATE INDEX user_imports_created_at_idx ON user_imports (created_at);

-- A line that was applied is gone from here; one that was refused stays, and has no secret.
CREATE TABLE user_import_lines (
  import_id uuid NOT NULL REFERENCES user_imports (id) ON DELETE CASCADE ON UPDATE CASCADE,
  line integer NOT NULL,
  address text COLLATE "C" NOT NULL,
  name text,
  quota_bytes bigint,
  active boolean,
  must_change_password boolean,
  password_hash text,
  -- A password as it was typed, encrypted under a key that is not in this database, until it is hashed.
  sealed_password bytea,
  outcome text NOT NULL CHECK (outcome IN ('create', 'change', 'keep', 'refuse')),
  -- Of a user who is changed: what.
  fields text[] NOT NULL DEFAULT '{}',
  problem jsonb,
  PRIMARY KEY (import_id, line),
  CHECK ((outcome = 'refuse') = (problem IS NOT NULL)),
  CHECK (outcome <> 'refuse' OR (password_hash IS NULL AND sealed_password IS NULL))
);
CREATE INDEX user_import_lines_address_idx ON user_import_lines (import_id, address);
CREATE INDEX user_import_lines_outcome_idx ON user_import_lines (import_id, outcome, line);
CREATE INDEX user_import_lines_waiting_idx ON user_import_lines (import_id, line) WHERE outcome <> 'refuse';

-- Planned while the table of seals was empty, the look for the end of the chain would read all of it, again and again for
-- each event, as long as the connection lives.
ALTER FUNCTION seal_audit_event() SET enable_seqscan = off;
