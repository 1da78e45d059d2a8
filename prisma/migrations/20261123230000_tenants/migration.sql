-- What a tenant may have at most (NULL: no limit), and what it has. The names sort as people read them, whatever locale
-- the database has.
ALTER TABLE tenants
  ALTER COLUMN name TYPE text COLLATE "und-x-icu",
  ADD COLUMN description text NOT NULL DEFAULT '',
  ADD COLUMN max_domains integer CHECK (max_domains >= 0),
  ADD COLUMN max_users integer CHECK (max_users >= 0),
  ADD COLUMN max_aliases integer CHECK (max_aliases >= 0),
  ADD COLUMN max_quota_bytes bigint CHECK (max_quota_bytes > 0),
  ADD COLUMN domain_count integer NOT NULL DEFAULT 0 CHECK (domain_count >= 0),
  ADD COLUMN user_count integer NOT NULL DEFAULT 0 CHECK (user_count >= 0),
  ADD COLUMN alias_count integer NOT NULL DEFAULT 0 CHECK (alias_count >= 0),
  ADD COLUMN allotted_bytes numeric(30, 0) NOT NULL DEFAULT 0 CHECK (allotted_bytes >= 0),
  ADD COLUMN unlimited_count integer NOT NULL DEFAULT 0 CHECK (unlimited_count >= 0),
  ADD COLUMN version integer NOT NULL DEFAULT 1,
  ADD COLUMN updated_at timestamptz(3) NOT NULL DEFAULT now();
ALTER TABLE tenants ADD COLUMN search text COLLATE "C"
  GENERATED ALWAYS AS (lower((name || ' ' || description) COLLATE "und-x-icu")) STORED;

-- Nothing more than it may have. Whoever counts holds the row's lock until the commit, and so parallel creates wait for
-- each other at the limit. A limit may be set below what is there: then nothing is added until there is room.
CREATE FUNCTION hold_tenant_limits() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  refusal text := CASE
    WHEN NEW.domain_count > OLD.domain_count AND NEW.domain_count > NEW.max_domains
      THEN 'the tenant has no room for another domain'
    WHEN NEW.user_count > OLD.user_count AND NEW.user_count > NEW.max_users
      THEN 'the tenant has no room for another user'
    WHEN NEW.alias_count > OLD.alias_count AND NEW.alias_count > NEW.max_aliases
      THEN 'the tenant has no room for another alias'
    WHEN NEW.allotted_bytes > OLD.allotted_bytes AND NEW.allotted_bytes > NEW.max_quota_bytes
      THEN 'the tenant has no room for this quota'
    WHEN NEW.unlimited_count > OLD.unlimited_count AND NEW.max_quota_bytes IS NOT NULL
      THEN 'the tenant has no room for a user without a quota'
    WHEN NEW.unlimited_count > 0 AND NEW.max_quota_bytes IS NOT NULL AND OLD.max_quota_bytes IS NULL
      THEN 'the tenant has users without a quota'
  END;
BEGIN
  IF refusal IS NOT NULL THEN
    RAISE EXCEPTION '%', refusal USING ERRCODE = 'check_violation', CONSTRAINT = 'tenants_limits';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER tenants_limits BEFORE UPDATE ON tenants FOR EACH ROW EXECUTE FUNCTION hold_tenant_limits();

CREATE FUNCTION count_domains_of_tenants() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE tenants t SET domain_count = t.domain_count + CASE TG_OP WHEN 'INSERT' THEN n.count ELSE -n.count END
    FROM (SELECT tenant_id, count(*) FROM counted GROUP BY tenant_id) n WHERE t.id = n.tenant_id;
  RETURN NULL;
END $$;
CREATE FUNCTION count_aliases_of_tenants() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE tenants t SET alias_count = t.alias_count + CASE TG_OP WHEN 'INSERT' THEN n.count ELSE -n.count END
    FROM (SELECT tenant_id, count(*) FROM counted GROUP BY tenant_id) n WHERE t.id = n.tenant_id;
  RETURN NULL;
END $$;
CREATE FUNCTION count_users_of_tenants() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  sign integer := CASE TG_OP WHEN 'INSERT' THEN 1 ELSE -1 END;
BEGIN
  UPDATE tenants t SET user_count = t.user_count + sign * n.count,
      allotted_bytes = t.allotted_bytes + sign * n.bytes, unlimited_count = t.unlimited_count + sign * n.unlimited
    FROM (SELECT tenant_id, count(*), sum(quota_bytes) AS bytes, count(*) FILTER (WHERE quota_bytes = 0) AS unlimited
          FROM counted GROUP BY tenant_id) n WHERE t.id = n.tenant_id;
  RETURN NULL;
END $$;
CREATE FUNCTION count_changed_quotas_of_tenants() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE tenants t SET allotted_bytes = t.allotted_bytes + n.bytes, unlimited_count = t.unlimited_count + n.unlimited
    FROM (SELECT a.tenant_id, sum(a.quota_bytes - b.quota_bytes) AS bytes,
            sum((a.quota_bytes = 0)::integer - (b.quota_bytes = 0)::integer) AS unlimited
          FROM after a JOIN before b ON b.id = a.id WHERE a.quota_bytes <> b.quota_bytes
          GROUP BY a.tenant_id) n WHERE t.id = n.tenant_id;
  RETURN NULL;
END $$;

-- In this order everywhere, so that no two wait for each other: user, tenant, domain, address. Triggers fire by their
-- names: "allot" comes before "count" and "take".
CREATE TRIGGER domains_allot_added AFTER INSERT ON domains REFERENCING NEW TABLE AS counted
  FOR EACH STATEMENT EXECUTE FUNCTION count_domains_of_tenants();
CREATE TRIGGER domains_allot_removed AFTER DELETE ON domains REFERENCING OLD TABLE AS counted
  FOR EACH STATEMENT EXECUTE FUNCTION count_domains_of_tenants();
CREATE TRIGGER aliases_allot_added AFTER INSERT ON aliases REFERENCING NEW TABLE AS counted
  FOR EACH STATEMENT EXECUTE FUNCTION count_aliases_of_tenants();
CREATE TRIGGER aliases_allot_removed AFTER DELETE ON aliases REFERENCING OLD TABLE AS counted
  FOR EACH STATEMENT EXECUTE FUNCTION count_aliases_of_tenants();
CREATE TRIGGER users_allot_added AFTER INSERT ON users REFERENCING NEW TABLE AS counted
  FOR EACH STATEMENT EXECUTE FUNCTION count_users_of_tenants();
CREATE TRIGGER users_allot_removed AFTER DELETE ON users REFERENCING OLD TABLE AS counted
  FOR EACH STATEMENT EXECUTE FUNCTION count_users_of_tenants();
CREATE TRIGGER users_allot_changed AFTER UPDATE ON users REFERENCING OLD TABLE AS before NEW TABLE AS after
  FOR EACH STATEMENT EXECUTE FUNCTION count_changed_quotas_of_tenants();

-- What is in a domain was counted for its tenant.
CREATE FUNCTION keep_tenant() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'the tenant of a domain cannot be changed';
END $$;
CREATE TRIGGER domains_keep_tenant BEFORE UPDATE ON domains
  FOR EACH ROW WHEN (OLD.tenant_id <> NEW.tenant_id) EXECUTE FUNCTION keep_tenant();

-- What is there already. The triggers above have locked the tables: nobody adds anything in between.
UPDATE tenants t SET
  domain_count = (SELECT count(*) FROM domains d WHERE d.tenant_id = t.id),
  alias_count = (SELECT count(*) FROM aliases a WHERE a.tenant_id = t.id),
  user_count = u.count, allotted_bytes = u.bytes, unlimited_count = u.unlimited
FROM (SELECT t.id, count(u.id), coalesce(sum(u.quota_bytes), 0) AS bytes,
        count(*) FILTER (WHERE u.quota_bytes = 0) AS unlimited
      FROM tenants t LEFT JOIN users u ON u.tenant_id = t.id GROUP BY t.id) u
WHERE u.id = t.id;
