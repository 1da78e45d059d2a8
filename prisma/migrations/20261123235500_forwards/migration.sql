-- Whom a user's mail goes on to. With nobody it stays in the mailbox; else it stays there as well where a copy is kept.
ALTER TABLE users
  ADD COLUMN forward_to text[] NOT NULL DEFAULT '{}',
  ADD COLUMN keeps_copy boolean NOT NULL DEFAULT true,
  ADD CONSTRAINT users_forward_to_check CHECK (cardinality(forward_to) <= 200);
CREATE INDEX users_forwarding_idx ON users (address) WHERE forward_to <> '{}';

-- As before, of users who forward as of aliases. A disabled user forwards nothing.
CREATE OR REPLACE VIEW alias_steps AS
  SELECT a.address, a.active, t.target, o.id AS domain_id, n.address AS next,
         o.id IS NULL
         OR EXISTS (SELECT FROM users u JOIN domains d ON d.id = u.domain_id
                    WHERE u.address = n.address AND u.active AND d.active)
         OR EXISTS (SELECT FROM aliases b WHERE b.address = n.address AND b.active) AS live
  FROM (
      SELECT address, active, targets FROM aliases
      UNION ALL
      SELECT u.address, u.active AND d.active, u.forward_to
      FROM users u JOIN domains d ON d.id = u.domain_id WHERE u.forward_to <> '{}'
    ) a
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

-- As before, over users who forward as over aliases.
CREATE OR REPLACE FUNCTION is_endless_alias(start text, OUT loops boolean, OUT too_deep boolean) LANGUAGE sql STABLE AS $$
  WITH RECURSIVE reached (address, steps) AS (
    SELECT next, 1 FROM alias_steps WHERE address = start AND next IS NOT NULL
    UNION
    -- OFFSET 0: looked up for each by the index; joined, the steps of every alias there is would be made first.
    SELECT s.next, r.steps + 1
    FROM reached r CROSS JOIN LATERAL (SELECT next FROM alias_steps WHERE alias_steps.address = r.address OFFSET 0) s
    WHERE s.next IS NOT NULL AND r.steps <= 10 AND r.address <> start
  )
  SELECT coalesce(bool_or(r.address = start), false), coalesce(max(r.steps) > 10, false)
  FROM reached r JOIN addresses i ON i.address = r.address
  WHERE i.kind = 'alias' OR (SELECT u.forward_to <> '{}' FROM users u WHERE u.address = r.address)
$$;

-- Only who changes a forward waits for the others who write: every reset of a password is an update of this table.
CREATE FUNCTION refuse_endless_forwards() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  forwarding text[] := ARRAY(SELECT address FROM written WHERE forward_to <> '{}');
BEGIN
  IF TG_OP = 'UPDATE' AND cardinality(forwarding) > 0 THEN
    forwarding := ARRAY(SELECT w.address FROM written w JOIN replaced r ON r.id = w.id
                        WHERE w.forward_to <> '{}' AND w.forward_to <> r.forward_to);
  END IF;
  IF cardinality(forwarding) = 0 THEN
    RETURN NULL;
  END IF;
  PERFORM pg_advisory_xact_lock(7672003);
  IF EXISTS (SELECT FROM unnest(forwarding) w (address), is_endless_alias(w.address) e WHERE e.loops) THEN
    RAISE EXCEPTION 'the forward leads to itself' USING ERRCODE = 'check_violation';
  ELSIF EXISTS (SELECT FROM unnest(forwarding) w (address), is_endless_alias(w.address) e WHERE e.too_deep) THEN
    RAISE EXCEPTION 'the forward leads over too many others' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END $$;
-- By their names they come after the triggers that take the addresses and after those that lock the tenant.
CREATE TRIGGER users_walk_added AFTER INSERT ON users REFERENCING NEW TABLE AS written
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_endless_forwards();
CREATE TRIGGER users_walk_updated AFTER UPDATE ON users REFERENCING OLD TABLE AS replaced NEW TABLE AS written
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_endless_forwards();

CREATE OR REPLACE FUNCTION refuse_endless_by_mirror() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(7672003);
  IF EXISTS (SELECT FROM (SELECT address, targets FROM aliases
                          UNION ALL SELECT address, forward_to FROM users WHERE forward_to <> '{}') a,
               is_endless_alias(a.address) e
             WHERE (e.loops OR e.too_deep)
               AND EXISTS (SELECT FROM unnest(a.targets) t JOIN written m ON m.name = split_part(lower(t), '@', 2))) THEN
    RAISE EXCEPTION 'by the alias domain an alias leads to itself' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END $$;

-- The identity row of a mailbox keeps a catch-all from taking its mail, and is the copy that is kept. It goes only where the
-- mail does reach somebody else.
CREATE OR REPLACE VIEW mail.aliases AS
  SELECT u.address, u.address AS target FROM public.users u
  WHERE u.keeps_copy OR u.forward_to = '{}'
     OR NOT EXISTS (SELECT FROM public.alias_steps s WHERE s.address = u.address AND s.active AND s.live)
  UNION ALL
  SELECT address, target FROM public.alias_steps WHERE active AND live;
