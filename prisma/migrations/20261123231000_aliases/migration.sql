-- What is searched of an alias: its address and where it leads. array_to_string is not immutable for every type;
-- for text it is.
CREATE FUNCTION alias_search(address text, targets text[]) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT lower((address || ' ' || array_to_string(targets, ' ')) COLLATE "und-x-icu")
$$;
ALTER TABLE aliases
  ADD CONSTRAINT aliases_targets_check CHECK (cardinality(targets) BETWEEN 1 AND 200),
  ADD COLUMN search text COLLATE "C" GENERATED ALWAYS AS (alias_search(address, targets)) STORED;
CREATE INDEX aliases_search_idx ON aliases USING gin (domain_id, search gin_trgm_ops);

-- A domain that mirrors another: each address of that one is an address here as well.
CREATE TABLE alias_domains (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  tenant_id uuid NOT NULL,
  domain_id uuid NOT NULL REFERENCES domains (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  name text COLLATE "C" NOT NULL CHECK (name = lower(name)),
  unicode_name text NOT NULL DEFAULT '',
  created_at timestamptz(3) NOT NULL DEFAULT now(),
  search text COLLATE "C" GENERATED ALWAYS AS (lower((name || ' ' || unicode_name) COLLATE "und-x-icu")) STORED
);
CREATE UNIQUE INDEX alias_domains_name_key ON alias_domains (name);
CREATE INDEX alias_domains_domain_id_name_idx ON alias_domains (domain_id, name);
CREATE TRIGGER alias_domains_tenant BEFORE INSERT OR UPDATE OF domain_id, tenant_id ON alias_domains
  FOR EACH ROW EXECUTE FUNCTION copy_tenant_of_domain();

-- One namespace of domains, as there is one of addresses: what is a domain is no alias domain.
CREATE TABLE domain_names (
  name text COLLATE "C" PRIMARY KEY
);
INSERT INTO domain_names (name) SELECT name FROM domains;
CREATE FUNCTION take_domain_names() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO domain_names (name) SELECT name FROM added;
  RETURN NULL;
END $$;
CREATE FUNCTION free_domain_names() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM domain_names n USING removed r WHERE n.name = r.name;
  RETURN NULL;
END $$;
CREATE FUNCTION keep_domain_name() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'the name of a domain cannot be changed';
END $$;
CREATE TRIGGER domains_take_names AFTER INSERT ON domains REFERENCING NEW TABLE AS added
  FOR EACH STATEMENT EXECUTE FUNCTION take_domain_names();
CREATE TRIGGER domains_free_names AFTER DELETE ON domains REFERENCING OLD TABLE AS removed
  FOR EACH STATEMENT EXECUTE FUNCTION free_domain_names();
CREATE TRIGGER domains_keep_name BEFORE UPDATE ON domains
  FOR EACH ROW WHEN (OLD.name <> NEW.name) EXECUTE FUNCTION keep_domain_name();
CREATE TRIGGER alias_domains_take_names AFTER INSERT ON alias_domains REFERENCING NEW TABLE AS added
  FOR EACH STATEMENT EXECUTE FUNCTION take_domain_names();
CREATE TRIGGER alias_domains_free_names AFTER DELETE ON alias_domains REFERENCING OLD TABLE AS removed
  FOR EACH STATEMENT EXECUTE FUNCTION free_domain_names();
CREATE TRIGGER alias_domains_keep_name BEFORE UPDATE ON alias_domains
  FOR EACH ROW WHEN (OLD.name <> NEW.name) EXECUTE FUNCTION keep_domain_name();

-- Each target of each alias, and where Postfix goes on from it.
-- domain_id: of the target, when its domain is one of ours, itself or by its mirror.
-- next: the address here that takes the target's mail: itself, without its detail, or the catch-all.
-- live: whether somebody gets it. What is disabled or gone gets nothing: taken and bounced later, it would hit
-- whoever the sender claims to be.
CREATE VIEW alias_steps AS
  SELECT a.address, a.active, t.target, o.id AS domain_id, n.address AS next,
         o.id IS NULL
         OR EXISTS (SELECT FROM users u JOIN domains d ON d.id = u.domain_id
                    WHERE u.address = n.address AND u.active AND d.active)
         OR EXISTS (SELECT FROM aliases b WHERE b.address = n.address AND b.active) AS live
  FROM aliases a
    CROSS JOIN LATERAL unnest(a.targets) AS t (target)
    CROSS JOIN LATERAL (SELECT split_part(lower(t.target), '@', 1) AS local_part, split_part(lower(t.target), '@', 2) AS domain) s
    LEFT JOIN LATERAL (
      SELECT d.id, d.name FROM domains d
      WHERE d.name = coalesce((SELECT h.name FROM alias_domains m JOIN domains h ON h.id = m.domain_id WHERE m.name = s.domain), s.domain)
    ) o ON true
    LEFT JOIN LATERAL (
      SELECT i.address FROM addresses i
      WHERE i.address IN (s.local_part || '@' || o.name, split_part(s.local_part, '+', 1) || '@' || o.name, '@' || o.name)
      ORDER BY length(i.address) DESC LIMIT 1
    ) n ON true;

-- Whether an alias leads to itself, or over more than ten others.
CREATE FUNCTION is_endless_alias(start text, OUT loops boolean, OUT too_deep boolean) LANGUAGE sql STABLE AS $$
  WITH RECURSIVE reached (address, steps) AS (
    SELECT next, 1 FROM alias_steps WHERE address = start AND next IS NOT NULL
    UNION
    -- OFFSET 0: looked up for each by the index; joined, the steps of every alias there is would be made first.
    SELECT s.next, r.steps + 1
    FROM reached r CROSS JOIN LATERAL (SELECT next FROM alias_steps WHERE alias_steps.address = r.address OFFSET 0) s
    WHERE s.next IS NOT NULL AND r.steps <= 10 AND r.address <> start
  )
  SELECT coalesce(bool_or(r.address = start), false), coalesce(max(r.steps) > 10, false)
  FROM reached r JOIN addresses i ON i.address = r.address WHERE i.kind = 'alias'
$$;
-- Writers wait for each other, so that two who write at once do not close a loop between them. The number is any that
-- no other program on this database takes.
CREATE FUNCTION refuse_endless_aliases() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(7672003);
  IF EXISTS (SELECT FROM written w, is_endless_alias(w.address) e WHERE e.loops) THEN
    RAISE EXCEPTION 'the alias leads to itself' USING ERRCODE = 'check_violation';
  ELSIF EXISTS (SELECT FROM written w, is_endless_alias(w.address) e WHERE e.too_deep) THEN
    RAISE EXCEPTION 'the alias leads over too many others' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END $$;
CREATE FUNCTION refuse_endless_by_mirror() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(7672003);
  IF EXISTS (SELECT FROM aliases a, is_endless_alias(a.address) e
             WHERE (e.loops OR e.too_deep)
               AND EXISTS (SELECT FROM unnest(a.targets) t JOIN written m ON m.name = split_part(lower(t), '@', 2))) THEN
    RAISE EXCEPTION 'by the alias domain an alias leads to itself' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END $$;
-- By their names they come after the triggers that take the addresses.
CREATE TRIGGER aliases_walk_added AFTER INSERT ON aliases REFERENCING NEW TABLE AS written
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_endless_aliases();
CREATE TRIGGER aliases_walk_updated AFTER UPDATE ON aliases REFERENCING NEW TABLE AS written
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_endless_aliases();
CREATE TRIGGER alias_domains_walk_added AFTER INSERT ON alias_domains REFERENCING NEW TABLE AS written
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_endless_by_mirror();

CREATE VIEW mail.alias_domains AS
  SELECT m.name AS alias, d.name AS domain
  FROM public.alias_domains m JOIN public.domains d ON d.id = m.domain_id;

CREATE OR REPLACE VIEW mail.domains AS
  SELECT name AS domain FROM public.domains
  UNION ALL
  SELECT name FROM public.alias_domains;

-- One row for each (address, target) that leads to somebody. The identity row of a mailbox keeps a catch-all from
-- taking its mail.
CREATE OR REPLACE VIEW mail.aliases AS
  SELECT address, address AS target FROM public.users
  UNION ALL
  SELECT address, target FROM public.alias_steps WHERE active AND live;
