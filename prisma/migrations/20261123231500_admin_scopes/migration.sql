-- Helpdesk and auditors may have a whole tenant, and an auditor of none reads everything. That is said, not read from an
-- empty list of domains: one whose last domain is deleted must not see the rest of the tenant.
ALTER TABLE admins
  ADD COLUMN tenant_wide boolean NOT NULL DEFAULT false,
  DROP CONSTRAINT admins_check;

UPDATE admins SET tenant_wide = true WHERE role = 'tenant-admin';

ALTER TABLE admins
  ADD CONSTRAINT admins_scope_check CHECK (
    CASE role
      WHEN 'superadmin' THEN tenant_id IS NULL AND NOT tenant_wide
      WHEN 'tenant-admin' THEN tenant_id IS NOT NULL AND tenant_wide
      WHEN 'domain-admin' THEN tenant_id IS NOT NULL AND NOT tenant_wide
      WHEN 'helpdesk' THEN tenant_id IS NOT NULL
      ELSE tenant_id IS NOT NULL OR NOT tenant_wide
    END);

CREATE INDEX admins_tenant_id_username_idx ON admins (tenant_id, username);
