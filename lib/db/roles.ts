import pg from 'pg';
import { connectForLaunch } from '@/lib/db/connect';

/** Role names: the panel's, the mail server's look-ups', Dovecot's dict's. */
export type Roles = { panel: string; mail: string; dict: string };

// Any number that no other program on this database takes.
const grantLock = 7_672_002;

// Taken back first: what a former version granted and this one does not is gone as well.
function grants(roles: Roles): string {
  const panel = pg.escapeIdentifier(roles.panel);
  const mail = pg.escapeIdentifier(roles.mail);
  const dict = pg.escapeIdentifier(roles.dict);
  return `
    BEGIN;
    SELECT pg_advisory_xact_lock(${grantLock});
    REVOKE ALL ON ALL TABLES IN SCHEMA public, mail FROM ${panel}, ${mail}, ${dict};

    GRANT USAGE ON SCHEMA public, mail TO ${panel};
    GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO ${panel};
    GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA public TO ${panel};
    GRANT SELECT ON ALL TABLES IN SCHEMA mail TO ${panel};
    REVOKE UPDATE, DELETE ON audit_events FROM ${panel};
    REVOKE INSERT, UPDATE, DELETE ON audit_seals FROM ${panel};
    GRANT EXECUTE ON FUNCTION expire_audit_events TO ${panel};
    REVOKE INSERT, UPDATE, DELETE ON _prisma_migrations FROM ${panel};

    GRANT USAGE ON SCHEMA mail TO ${mail};
    GRANT SELECT ON ALL TABLES IN SCHEMA mail TO ${mail};

    GRANT USAGE ON SCHEMA public TO ${dict};
    GRANT SELECT, INSERT, UPDATE ON mailbox_usage, last_logins TO ${dict};
    COMMIT;`;
}

/** Gives each role what it needs and nothing else. To be called as the owner after each migration; again does no harm. */
export async function grantRoles(ownerUrl: string, roles: Roles): Promise<void> {
  const client = await connectForLaunch(ownerUrl);
  try {
    await client.query(grants(roles));
  } finally {
    await client.end();
  }
}
