-- What an admin proves himself with beside the password. A secret is sealed by the panel: this database alone opens nothing.
CREATE TABLE second_factors (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  admin_id uuid NOT NULL REFERENCES admins (id) ON DELETE CASCADE ON UPDATE CASCADE,
  kind text NOT NULL CHECK (kind IN ('totp')),
  secret bytea NOT NULL,
  last_step bigint,
  confirmed_at timestamptz(3),
  created_at timestamptz(3) NOT NULL DEFAULT now()
);
CREATE INDEX second_factors_admin_id_idx ON second_factors (admin_id);
-- Of passkeys one may have several, of these one.
CREATE UNIQUE INDEX second_factors_totp_key ON second_factors (admin_id) WHERE kind = 'totp';

CREATE TABLE recovery_codes (
  digest bytea PRIMARY KEY CHECK (length(digest) = 32),
  admin_id uuid NOT NULL REFERENCES admins (id) ON DELETE CASCADE ON UPDATE CASCADE,
  used_at timestamptz(3)
);
CREATE INDEX recovery_codes_admin_id_idx ON recovery_codes (admin_id);

ALTER TABLE tenants ADD COLUMN second_factor_required boolean NOT NULL DEFAULT false;
