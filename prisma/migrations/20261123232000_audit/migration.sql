-- What seals an event: a chain a tenant (all zeros: of no tenant), each hash over the one before it and the event. It
-- has no foreign key: an event that is gone is to be found missing.
CREATE TABLE audit_seals (
  event_id bigint PRIMARY KEY,
  chain uuid NOT NULL,
  position bigint NOT NULL,
  prev_hash bytea NOT NULL,
  hash bytea NOT NULL
);
CREATE UNIQUE INDEX audit_seals_chain_position_key ON audit_seals (chain, position);

-- Searched by how they begin, newest first.
CREATE INDEX audit_events_actor_name_idx ON audit_events ((lower(actor_name COLLATE "und-x-icu") COLLATE "C"), id);
CREATE INDEX audit_events_target_idx ON audit_events ((lower(target COLLATE "und-x-icu") COLLATE "C"), id);

-- One text for one event, whatever the time zone of the session. lib/db/audit-chain.ts says the same by itself: who
-- could change this function must not be able to make the verification agree.
CREATE FUNCTION audit_canonical(e audit_events) RETURNS text LANGUAGE sql IMMUTABLE AS $$
  SELECT jsonb_build_array(e.id, (extract(epoch FROM e.at) * 1000)::bigint, e.tenant_id, e.domain_id, e.actor_kind,
    e.actor_id, e.actor_name, e.ip, e.request_id, e.action, e.target, e.detail)::text
$$;

-- Takes the lock of the chain until the end of the transaction; what others have committed it sees.
CREATE FUNCTION add_audit_seal(e audit_events) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  link uuid := coalesce(e.tenant_id, '00000000-0000-0000-0000-000000000000');
  last bigint;
  prev bytea;
BEGIN
  PERFORM pg_advisory_xact_lock(7672003, hashtext(link::text));
  SELECT position, hash INTO last, prev FROM audit_seals WHERE chain = link ORDER BY position DESC LIMIT 1;
  prev := coalesce(prev, decode(repeat('00', 32), 'hex'));
  INSERT INTO audit_seals VALUES
    (e.id, link, coalesce(last, 0) + 1, prev, sha256(prev || convert_to(audit_canonical(e), 'UTF8')));
END $$;

-- At the commit, when the transaction waits for nothing else any more: who holds the lock of a chain is never waiting
-- for a row that another one of the chain holds.
CREATE FUNCTION seal_audit_event() RETURNS trigger LANGUAGE plpgsql
SECURITY DEFINER SET search_path = pg_catalog, public AS $$
BEGIN
  PERFORM add_audit_seal(NEW);
  RETURN NULL;
END $$;

DO $$
DECLARE
  e audit_events;
BEGIN
  FOR e IN SELECT * FROM audit_events ORDER BY id LOOP
    PERFORM add_audit_seal(e);
  END LOOP;
END $$;

CREATE CONSTRAINT TRIGGER audit_events_seal AFTER INSERT ON audit_events DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION seal_audit_event();

-- Only expire_audit_events may remove; nothing may change.
CREATE OR REPLACE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' AND current_setting('postroom.audit_expires', true) = 'on' THEN
    RETURN NULL;
  END IF;
  RAISE EXCEPTION 'the audit trail is only ever added to';
END $$;
CREATE TRIGGER audit_seals_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_seals
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- Removes the oldest events of the chain that has the oldest event, whole days, at most 10,000 at once, and answers how
-- many. The event that says so carries the hash where the rest of the chain goes on. The floor is for whoever has got
-- hold of the panel: he cannot remove what he did.
CREATE FUNCTION expire_audit_events(days integer) RETURNS integer LANGUAGE plpgsql
SECURITY DEFINER SET search_path = pg_catalog, public AS $$
DECLARE
  cut timestamptz := date_trunc('day', now() - make_interval(days => days));
  link uuid;
  first bigint;
  last bigint;
  anchor bytea;
  removed integer;
BEGIN
  IF days IS NULL OR days < 30 THEN
    RAISE EXCEPTION 'the audit trail is kept for at least 30 days';
  END IF;
  SELECT s.chain INTO link FROM (SELECT id, at FROM audit_events ORDER BY id LIMIT 1) e
    JOIN audit_seals s ON s.event_id = e.id WHERE e.at < cut;
  IF link IS NULL THEN
    RETURN 0;
  END IF;
  PERFORM pg_advisory_xact_lock(7672003, hashtext(link::text));
  SELECT min(position) INTO first FROM audit_seals WHERE chain = link;
  SELECT coalesce(min(s.position) FILTER (WHERE e.at >= cut) - 1, max(s.position)) INTO last
    FROM audit_seals s JOIN audit_events e ON e.id = s.event_id
    WHERE s.chain = link AND s.position < first + 10000;
  IF last IS NULL OR last < first THEN
    RETURN 0;
  END IF;
  SELECT hash INTO anchor FROM audit_seals WHERE chain = link AND position = last;
  INSERT INTO audit_events (tenant_id, actor_kind, actor_name, action, target, detail)
    VALUES (nullif(link, '00000000-0000-0000-0000-000000000000'), 'system', '', 'audit-events.expire', '',
            jsonb_build_object('days', days, 'position', last, 'hash', encode(anchor, 'hex')));
  SET CONSTRAINTS audit_events_seal IMMEDIATE;
  PERFORM set_config('postroom.audit_expires', 'on', true);
  WITH gone AS (DELETE FROM audit_seals WHERE chain = link AND position <= last RETURNING event_id)
  DELETE FROM audit_events e USING gone WHERE e.id = gone.event_id;
  GET DIAGNOSTICS removed = ROW_COUNT;
  PERFORM set_config('postroom.audit_expires', 'off', true);
  RETURN removed;
END $$;
REVOKE ALL ON FUNCTION expire_audit_events(integer), add_audit_seal(audit_events) FROM PUBLIC;
