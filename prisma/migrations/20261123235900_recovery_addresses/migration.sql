-- Where a link for a forgotten password is sent to: null until the address was proved by a link of its own.
ALTER TABLE admins ADD COLUMN recovery_address text;

-- What a mailed link opens, once. It ends with the password that it was issued beside.
CREATE TABLE mailed_links (
  digest bytea PRIMARY KEY CHECK (length(digest) = 32),
  admin_id uuid NOT NULL REFERENCES admins (id) ON DELETE CASCADE ON UPDATE CASCADE,
  purpose text NOT NULL CHECK (purpose IN ('recovery-address', 'password-reset')),
  address text NOT NULL,
  credential_version integer NOT NULL,
  expires_at timestamptz(3) NOT NULL
);
CREATE INDEX mailed_links_admin_id_idx ON mailed_links (admin_id);

-- Mail of the panel itself that is still to go out. Whether the name is anybody's is found out when it goes.
CREATE TABLE letters (
  id bigserial PRIMARY KEY,
  purpose text NOT NULL CHECK (purpose IN ('recovery-address', 'password-reset')),
  username text NOT NULL,
  address text,
  attempts integer NOT NULL DEFAULT 0,
  available_at timestamptz(3) NOT NULL DEFAULT now(),
  created_at timestamptz(3) NOT NULL DEFAULT now()
);
CREATE INDEX letters_available_at_idx ON letters (available_at);
