-- Each Dovecot has its own row: one that is down is tried again alone. NULL: every one that is configured.
ALTER TABLE outbox ADD COLUMN endpoint text;
