CREATE EXTENSION IF NOT EXISTS pg_trgm;
CREATE EXTENSION IF NOT EXISTS btree_gin;

CREATE TYPE "Role" AS ENUM ('superadmin', 'tenant-admin', 'domain-admin', 'helpdesk', 'auditor');
CREATE TYPE "Audience" AS ENUM ('admin', 'user');

CREATE TABLE tenants (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  name text NOT NULL UNIQUE,
  created_at timestamptz(3) NOT NULL DEFAULT now()
);

-- Names, addresses and whatever is paged through sort by code point: one index serves order, prefix and key.
-- What is searched is lower-cased by ICU, in every alphabet and whatever locale the database has.
CREATE TABLE domains (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  tenant_id uuid NOT NULL REFERENCES tenants (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  name text COLLATE "C" NOT NULL CHECK (name = lower(name)),
  unicode_name text NOT NULL DEFAULT '',
  description text NOT NULL DEFAULT '',
  active boolean NOT NULL DEFAULT true,
  max_users integer CHECK (max_users >= 0),
  default_quota_bytes bigint NOT NULL DEFAULT 1073741824 CHECK (default_quota_bytes >= 0),
  max_quota_bytes bigint CHECK (max_quota_bytes > 0),
  user_count integer NOT NULL DEFAULT 0 CHECK (user_count >= 0),
  version integer NOT NULL DEFAULT 1,
  created_at timestamptz(3) NOT NULL DEFAULT now(),
  updated_at timestamptz(3) NOT NULL DEFAULT now(),
  search text COLLATE "C" GENERATED ALWAYS AS (lower((name || ' ' || unicode_name || ' ' || description) COLLATE "und-x-icu")) STORED
);
CREATE UNIQUE INDEX domains_name_key ON domains (name) INCLUDE (search);
CREATE INDEX domains_tenant_id_name_idx ON domains (tenant_id, name);
CREATE INDEX domains_search_idx ON domains USING gin (search gin_trgm_ops);

CREATE TABLE addresses (
  address text COLLATE "C" PRIMARY KEY,
  kind text NOT NULL CHECK (kind IN ('user', 'alias'))
);

CREATE TABLE users (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  tenant_id uuid NOT NULL,
  domain_id uuid NOT NULL REFERENCES domains (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  address text COLLATE "C" NOT NULL CHECK (address = lower(address)),
  name text NOT NULL DEFAULT '',
  password_hash text,
  password_changed_at timestamptz(3),
  must_change_password boolean NOT NULL DEFAULT false,
  credential_version integer NOT NULL DEFAULT 1,
  active boolean NOT NULL DEFAULT true,
  quota_bytes bigint NOT NULL CHECK (quota_bytes >= 0),
  version integer NOT NULL DEFAULT 1,
  created_at timestamptz(3) NOT NULL DEFAULT now(),
  updated_at timestamptz(3) NOT NULL DEFAULT now(),
  search text COLLATE "C" GENERATED ALWAYS AS (lower((address || ' ' || name) COLLATE "und-x-icu")) STORED
);
CREATE UNIQUE INDEX users_address_key ON users (address);
-- A search whose words fit many reads on in the order of the page, and looks at the index alone.
CREATE INDEX users_domain_id_address_idx ON users (domain_id, address) INCLUDE (search);
-- Two letters are too few for trigrams: how a name begins, in the order of the page.
CREATE INDEX users_domain_id_initials_idx ON users
  (domain_id, (left(lower(name COLLATE "und-x-icu"), 2) COLLATE "C"), address);
CREATE INDEX users_search_idx ON users USING gin (domain_id, search gin_trgm_ops);

CREATE TABLE aliases (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  tenant_id uuid NOT NULL,
  domain_id uuid NOT NULL REFERENCES domains (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  address text COLLATE "C" NOT NULL CHECK (address = lower(address)),
  targets text[] NOT NULL,
  active boolean NOT NULL DEFAULT true,
  version integer NOT NULL DEFAULT 1,
  created_at timestamptz(3) NOT NULL DEFAULT now(),
  updated_at timestamptz(3) NOT NULL DEFAULT now()
);
CREATE UNIQUE INDEX aliases_address_key ON aliases (address);
CREATE INDEX aliases_domain_id_address_idx ON aliases (domain_id, address);

CREATE TABLE app_passwords (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  tenant_id uuid NOT NULL,
  user_id uuid NOT NULL REFERENCES users (id) ON DELETE CASCADE ON UPDATE CASCADE,
  name text NOT NULL,
  digest text NOT NULL UNIQUE CHECK (digest ~ '^[0-9a-f]{64}$'),
  services text[] NOT NULL,
  expires_at timestamptz(3),
  last_used_at timestamptz(3),
  created_at timestamptz(3) NOT NULL DEFAULT now()
);
CREATE INDEX app_passwords_user_id_idx ON app_passwords (user_id);

CREATE TABLE admins (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  tenant_id uuid REFERENCES tenants (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  username text COLLATE "C" NOT NULL UNIQUE CHECK (username = lower(username)),
  name text NOT NULL DEFAULT '',
  role "Role" NOT NULL,
  password_hash text NOT NULL,
  password_changed_at timestamptz(3),
  must_change_password boolean NOT NULL DEFAULT false,
  credential_version integer NOT NULL DEFAULT 1,
  active boolean NOT NULL DEFAULT true,
  version integer NOT NULL DEFAULT 1,
  created_at timestamptz(3) NOT NULL DEFAULT now(),
  updated_at timestamptz(3) NOT NULL DEFAULT now(),
  CHECK ((role = 'superadmin') = (tenant_id IS NULL))
);

CREATE TABLE admin_domains (
  admin_id uuid NOT NULL REFERENCES admins (id) ON DELETE CASCADE ON UPDATE CASCADE,
  domain_id uuid NOT NULL REFERENCES domains (id) ON DELETE CASCADE ON UPDATE CASCADE,
  PRIMARY KEY (admin_id, domain_id)
);
CREATE INDEX admin_domains_domain_id_idx ON admin_domains (domain_id);

CREATE TABLE sessions (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  token_hash bytea NOT NULL UNIQUE,
  audience "Audience" NOT NULL,
  surface text NOT NULL DEFAULT 'panel' CHECK (surface IN ('panel', 'webmail')),
  admin_id uuid REFERENCES admins (id) ON DELETE CASCADE ON UPDATE CASCADE,
  user_id uuid REFERENCES users (id) ON DELETE CASCADE ON UPDATE CASCADE,
  credential_version integer NOT NULL,
  ip text,
  user_agent text,
  created_at timestamptz(3) NOT NULL DEFAULT now(),
  last_seen_at timestamptz(3) NOT NULL DEFAULT now(),
  expires_at timestamptz(3) NOT NULL,
  authenticated_at timestamptz(3) NOT NULL DEFAULT now(),
  CHECK ((audience = 'admin') = (admin_id IS NOT NULL)),
  CHECK ((audience = 'user') = (user_id IS NOT NULL))
);
CREATE INDEX sessions_admin_id_idx ON sessions (admin_id);
CREATE INDEX sessions_user_id_idx ON sessions (user_id);
CREATE INDEX sessions_expires_at_idx ON sessions (expires_at);

CREATE TABLE api_keys (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  admin_id uuid NOT NULL REFERENCES admins (id) ON DELETE CASCADE ON UPDATE CASCADE,
  name text NOT NULL,
  prefix text NOT NULL UNIQUE,
  digest bytea NOT NULL UNIQUE,
  actions text[] NOT NULL,
  domain_ids uuid[] NOT NULL,
  networks text[] NOT NULL,
  expires_at timestamptz(3),
  last_used_at timestamptz(3),
  created_at timestamptz(3) NOT NULL DEFAULT now()
);
CREATE INDEX api_keys_admin_id_idx ON api_keys (admin_id);

CREATE TABLE audit_events (
  id bigserial PRIMARY KEY,
  at timestamptz(3) NOT NULL DEFAULT now(),
  tenant_id uuid,
  domain_id uuid,
  actor_kind text NOT NULL,
  actor_id uuid,
  actor_name text NOT NULL,
  ip text,
  request_id text,
  action text NOT NULL,
  target text NOT NULL,
  detail jsonb NOT NULL DEFAULT '{}'
);
CREATE INDEX audit_events_tenant_id_id_idx ON audit_events (tenant_id, id);
CREATE INDEX audit_events_domain_id_id_idx ON audit_events (domain_id, id);

CREATE TABLE outbox (
  id bigserial PRIMARY KEY,
  kind text NOT NULL,
  subject text NOT NULL,
  remaining integer NOT NULL DEFAULT 2,
  attempts integer NOT NULL DEFAULT 0,
  available_at timestamptz(3) NOT NULL DEFAULT now(),
  last_error text,
  created_at timestamptz(3) NOT NULL DEFAULT now()
);
CREATE INDEX outbox_available_at_idx ON outbox (available_at);

CREATE TABLE throttles (
  key text PRIMARY KEY,
  tat timestamptz(3) NOT NULL
);
CREATE INDEX throttles_tat_idx ON throttles (tat);

CREATE TABLE mailbox_usage (
  address text COLLATE "C" PRIMARY KEY,
  bytes bigint NOT NULL DEFAULT 0,
  messages bigint NOT NULL DEFAULT 0
);

CREATE TABLE last_logins (
  address text COLLATE "C" NOT NULL,
  service text NOT NULL,
  at bigint NOT NULL,
  PRIMARY KEY (address, service)
);

-- A row of a tenant says which tenant, and it is its domain's.
CREATE FUNCTION copy_tenant_of_domain() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  SELECT tenant_id INTO STRICT NEW.tenant_id FROM domains WHERE id = NEW.domain_id;
  RETURN NEW;
END $$;
CREATE TRIGGER users_tenant BEFORE INSERT OR UPDATE OF domain_id, tenant_id ON users
  FOR EACH ROW EXECUTE FUNCTION copy_tenant_of_domain();
CREATE TRIGGER aliases_tenant BEFORE INSERT OR UPDATE OF domain_id, tenant_id ON aliases
  FOR EACH ROW EXECUTE FUNCTION copy_tenant_of_domain();

-- One namespace: what is inserted as a user or an alias takes its address, once.
CREATE FUNCTION take_addresses() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO addresses (address, kind) SELECT address, TG_ARGV[0] FROM added;
  RETURN NULL;
END $$;
CREATE FUNCTION free_addresses() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM addresses a USING removed r WHERE a.address = r.address;
  DELETE FROM mailbox_usage u USING removed r WHERE u.address = r.address;
  DELETE FROM last_logins l USING removed r WHERE l.address = r.address;
  RETURN NULL;
END $$;
CREATE FUNCTION keep_address() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'an address cannot be changed';
END $$;
CREATE TRIGGER users_take_addresses AFTER INSERT ON users REFERENCING NEW TABLE AS added
  FOR EACH STATEMENT EXECUTE FUNCTION take_addresses('user');
CREATE TRIGGER users_free_addresses AFTER DELETE ON users REFERENCING OLD TABLE AS removed
  FOR EACH STATEMENT EXECUTE FUNCTION free_addresses();
CREATE TRIGGER users_keep_address BEFORE UPDATE ON users
  FOR EACH ROW WHEN (OLD.address <> NEW.address) EXECUTE FUNCTION keep_address();
CREATE TRIGGER aliases_take_addresses AFTER INSERT ON aliases REFERENCING NEW TABLE AS added
  FOR EACH STATEMENT EXECUTE FUNCTION take_addresses('alias');
CREATE TRIGGER aliases_free_addresses AFTER DELETE ON aliases REFERENCING OLD TABLE AS removed
  FOR EACH STATEMENT EXECUTE FUNCTION free_addresses();
CREATE TRIGGER aliases_keep_address BEFORE UPDATE ON aliases
  FOR EACH ROW WHEN (OLD.address <> NEW.address) EXECUTE FUNCTION keep_address();

-- The number of users of a domain, exact; the row lock makes parallel creates wait for each other at the limit.
CREATE FUNCTION count_added_users() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE domains d SET user_count = user_count + n.count
    FROM (SELECT domain_id, count(*) FROM added GROUP BY domain_id) n WHERE d.id = n.domain_id;
  IF EXISTS (SELECT FROM domains d WHERE d.id IN (SELECT domain_id FROM added) AND d.user_count > d.max_users) THEN
    RAISE EXCEPTION 'the domain has no room for another user'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'domains_max_users';
  END IF;
  RETURN NULL;
END $$;
CREATE FUNCTION count_removed_users() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE domains d SET user_count = user_count - n.count
    FROM (SELECT domain_id, count(*) FROM removed GROUP BY domain_id) n WHERE d.id = n.domain_id;
  RETURN NULL;
END $$;
CREATE TRIGGER users_count_added AFTER INSERT ON users REFERENCING NEW TABLE AS added
  FOR EACH STATEMENT EXECUTE FUNCTION count_added_users();
CREATE TRIGGER users_count_removed AFTER DELETE ON users REFERENCING OLD TABLE AS removed
  FOR EACH STATEMENT EXECUTE FUNCTION count_removed_users();

CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'the audit trail is only ever added to';
END $$;
CREATE TRIGGER audit_events_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_events
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- The contract with Dovecot and Postfix: stable names, only what they need, no other way in.
-- A disabled user or domain cannot sign in; its mail is still accepted and kept, so that nobody's mail is
-- bounced for a switch that may be turned back tomorrow.
CREATE SCHEMA mail;

CREATE VIEW mail.domains AS
  SELECT name AS domain FROM public.domains;

-- maildir: unique to the user, so that whoever is given a deleted user's address later does not find his mail.
CREATE VIEW mail.mailboxes AS
  SELECT u.address, d.name AS domain, split_part(u.address, '@', 1) AS local_part,
         d.name || '/' || split_part(u.address, '@', 1) || '.' || left(u.id::text, 8) AS maildir, u.quota_bytes
  FROM public.users u JOIN public.domains d ON d.id = u.domain_id;

-- services: as Dovecot names them in %s; Postfix's SASL asks as 'smtp'. reason: what a disabled person is told
-- after the right password.
CREATE VIEW mail.logins AS
  SELECT u.address, u.password_hash AS password, u.active AND d.active AS allowed,
         CASE WHEN NOT d.active THEN 'This domain is disabled.' WHEN NOT u.active THEN 'This mailbox is disabled.' END AS reason,
         ARRAY['imap', 'pop3', 'sieve', 'submission', 'smtp', 'lmtp', 'doveadm'] AS services
  FROM public.users u JOIN public.domains d ON d.id = u.domain_id
  WHERE u.password_hash IS NOT NULL;

-- One row for each (address, target). The identity row of a mailbox keeps a catch-all from taking its mail.
CREATE VIEW mail.aliases AS
  SELECT address, address AS target FROM public.users
  UNION ALL
  SELECT address, unnest(targets) AS target FROM public.aliases WHERE active;

-- Which login may send as which address; a disabled login may not.
CREATE VIEW mail.sender_logins AS
  SELECT u.address AS sender, u.address AS login
  FROM public.users u JOIN public.domains d ON d.id = u.domain_id
  WHERE u.active AND d.active;
