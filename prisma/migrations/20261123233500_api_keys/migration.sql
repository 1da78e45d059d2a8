-- A key is for a tenant, for a list of domains, or for all that its admin has. A domain that is gone stays on the list:
-- an empty one means all. It ends with the password by which it was made.
ALTER TABLE api_keys
  ADD COLUMN tenant_id uuid REFERENCES tenants (id) ON DELETE CASCADE ON UPDATE CASCADE,
  ADD COLUMN credential_version integer NOT NULL DEFAULT 0,
  ADD CONSTRAINT api_keys_actions_check CHECK (cardinality(actions) > 0),
  ADD CONSTRAINT api_keys_scope_check CHECK (tenant_id IS NULL OR cardinality(domain_ids) = 0);

ALTER TABLE api_keys ALTER COLUMN credential_version DROP DEFAULT;

-- What a POST with an Idempotency-Key did, for a day. Without a status it has not been answered yet, or never will be.
CREATE TABLE idempotency_keys (
  owner uuid NOT NULL,
  key text NOT NULL,
  fingerprint bytea NOT NULL,
  status integer,
  view jsonb,
  created_at timestamptz(3) NOT NULL DEFAULT now(),
  PRIMARY KEY (owner, key)
);
CREATE INDEX idempotency_keys_created_at_idx ON idempotency_keys (created_at);
