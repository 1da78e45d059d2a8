import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from '@/tests/support/test-server';

const COLUMNS = 'domain_id, address, name, quota_bytes, password_hash, password_changed_at';

/** A new user, as a file of either kind says him. */
export type Row = { local: string; name: string; quotaBytes: number; hash: string };

/** As the server of the database itself reads it. */
function textOf(domainId: string, domain: string, rows: Row[]): string {
  const now = new Date().toISOString();
  const lines = rows.map(({ local, name, quotaBytes, hash }) =>
    [domainId, `${local}@${domain}`, name, quotaBytes, hash, now].join('\t'),
  );
  return `${lines.join('\n')}\n`;
}

/**
 * Copies these users into a domain by one COPY of a file that the database server reads by itself; its indexes, its
 * constraints and its triggers are as for everybody. Answers the seconds.
 */
export async function copyUsers(owner: string, domain: string, rows: Row[]): Promise<number> {
  const [found] = await sql<{ id: string }>(owner, 'SELECT id FROM domains WHERE name = $1', [domain]);
  const directory = mkdtempSync(join(tmpdir(), 'postroom-copy-'));
  const file = join(directory, 'rows');
  try {
    writeFileSync(file, textOf(found?.id ?? '', domain, rows));
    chmodSync(directory, 0o755);
    const begun = performance.now();
    await sql(owner, `COPY users (${COLUMNS}) FROM '${file}'`);
    return (performance.now() - begun) / 1000;
  } finally {
    rmSync(directory, { recursive: true });
  }
}
