-- By which key it was asked for. No foreign key: with one that is revoked the job stops, and goes on as nobody else.
ALTER TABLE jobs ADD COLUMN key_id uuid;
