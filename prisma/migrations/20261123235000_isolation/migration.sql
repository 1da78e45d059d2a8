-- A page of a whole tenant, in the order of its addresses: by its domains, one after the other, all of it is read and sorted.
CREATE INDEX users_tenant_id_address_idx ON users (tenant_id, address);
CREATE INDEX aliases_tenant_id_address_idx ON aliases (tenant_id, address);
