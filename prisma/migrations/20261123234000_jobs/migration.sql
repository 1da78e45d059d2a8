-- Long work that somebody asked for. It goes on without him, in any instance of the panel.
CREATE TABLE jobs (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  kind text NOT NULL,
  -- Of the admin who asked, as everything of his; both NULL: root of this machine asked. No job outlives its admin.
  tenant_id uuid,
  admin_id uuid REFERENCES admins (id) ON DELETE CASCADE ON UPDATE CASCADE,
  session_id uuid REFERENCES sessions (id) ON DELETE SET NULL ON UPDATE CASCADE,
  credential_version integer,
  actor_name text NOT NULL,
  ip text,
  request_id text NOT NULL,
  parameters jsonb NOT NULL DEFAULT '{}',
  state text NOT NULL DEFAULT 'running' CHECK (state IN ('running', 'done', 'cancelled')),
  total integer NOT NULL DEFAULT 0 CHECK (total >= 0),
  done integer NOT NULL DEFAULT 0,
  refused integer NOT NULL DEFAULT 0,
  panel_sessions_ended integer NOT NULL DEFAULT 0,
  webmail_sessions_ended integer NOT NULL DEFAULT 0,
  mail_sessions_ended integer NOT NULL DEFAULT 0,
  -- Who works it now: until due_at nobody else takes it.
  lease uuid,
  due_at timestamptz(3) NOT NULL DEFAULT now(),
  -- New passwords are sealed to the public key. The private one is wrapped under a key that the token of the session
  -- makes, which is nowhere in this database.
  public_key bytea,
  wrapped_key bytea,
  handed_out_at timestamptz(3),
  created_at timestamptz(3) NOT NULL DEFAULT now(),
  finished_at timestamptz(3),
  CHECK (done + refused <= total)
);
CREATE INDEX jobs_due_at_idx ON jobs (due_at) WHERE state = 'running';
CREATE INDEX jobs_admin_id_idx ON jobs (admin_id);
CREATE INDEX jobs_session_id_idx ON jobs (session_id);

CREATE TABLE job_items (
  job_id uuid NOT NULL REFERENCES jobs (id) ON DELETE CASCADE ON UPDATE CASCADE,
  position integer NOT NULL,
  -- No foreign key: who is deleted in the meantime is told as refused.
  user_id uuid,
  address text COLLATE "C" NOT NULL,
  state text NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'done', 'refused')),
  problem text,
  PRIMARY KEY (job_id, position)
);
CREATE INDEX job_items_waiting_idx ON job_items (job_id, position) WHERE state = 'waiting';

-- What is handed out once: a row a chunk.
CREATE TABLE job_secrets (
  job_id uuid NOT NULL REFERENCES jobs (id) ON DELETE CASCADE ON UPDATE CASCADE,
  position integer NOT NULL,
  sealed bytea NOT NULL,
  PRIMARY KEY (job_id, position)
);

-- Whose receipt counts what it ends.
ALTER TABLE outbox ADD COLUMN job_id uuid REFERENCES jobs (id) ON DELETE SET NULL ON UPDATE CASCADE;
CREATE INDEX outbox_job_id_idx ON outbox (job_id) WHERE job_id IS NOT NULL;
