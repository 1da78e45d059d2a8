-- What a person writes below the mails that he sends.
ALTER TABLE users ADD COLUMN signature text NOT NULL DEFAULT '' CHECK (length(signature) <= 2000);

-- Files on their way into a message. In the database, so that every instance of the panel has them and a folder of no
-- machine does. Until it is complete, a row is of an upload that still runs, or that broke off with its process.
CREATE TABLE mail_uploads (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  user_id uuid NOT NULL REFERENCES users (id) ON DELETE CASCADE ON UPDATE CASCADE,
  name text NOT NULL,
  type text NOT NULL,
  content_id text,
  size_bytes integer NOT NULL DEFAULT 0 CHECK (size_bytes >= 0),
  complete boolean NOT NULL DEFAULT false,
  created_at timestamptz(3) NOT NULL DEFAULT now(),
  used_at timestamptz(3) NOT NULL DEFAULT now()
);
CREATE INDEX mail_uploads_user_id_idx ON mail_uploads (user_id);
CREATE INDEX mail_uploads_used_at_idx ON mail_uploads (used_at);

-- A file in pieces, so that neither writing nor reading it takes the memory of the whole.
CREATE TABLE mail_upload_chunks (
  upload_id uuid NOT NULL REFERENCES mail_uploads (id) ON DELETE CASCADE ON UPDATE CASCADE,
  position integer NOT NULL CHECK (position >= 0),
  data bytea NOT NULL,
  PRIMARY KEY (upload_id, position)
);
-- Files are compressed already, mostly.
ALTER TABLE mail_upload_chunks ALTER COLUMN data SET STORAGE EXTERNAL;

-- A draft is sent once, however often it is asked for: whoever adds its row sends it.
CREATE TABLE mail_submissions (
  user_id uuid NOT NULL REFERENCES users (id) ON DELETE CASCADE ON UPDATE CASCADE,
  draft text NOT NULL,
  created_at timestamptz(3) NOT NULL DEFAULT now(),
  PRIMARY KEY (user_id, draft)
);
CREATE INDEX mail_submissions_created_at_idx ON mail_submissions (created_at);
