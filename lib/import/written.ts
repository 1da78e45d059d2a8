import type { Database } from '@/lib/db/client';
import type { Problem } from './entry';

type Lines = { importId: string; lines: number[] };

/** New users as these lines say. */
export async function insertUsers(tx: Database, { importId, lines }: Lines): Promise<void> {
  await tx.$executeRaw`
    INSERT /* planned anew */ INTO users (tenant_id, domain_id, address, name, quota_bytes, active, must_change_password, password_hash,
                       password_changed_at)
    SELECT d.tenant_id, d.id, l.address, coalesce(l.name, ''), coalesce(l.quota_bytes, d.default_quota_bytes),
           coalesce(l.active, true), coalesce(l.must_change_password, false), l.password_hash,
           CASE WHEN l.password_hash IS NOT NULL THEN now() END
    FROM user_import_lines l JOIN domains d ON d.name = split_part(l.address, '@', 2)
    WHERE l.import_id = ${importId}::uuid AND l.line = ANY(${lines}::integer[])`;
}

/** What these lines say of users who exist; `passwords`: whether it counts that they must change their password. */
export async function updateUsers(
  tx: Database,
  { importId, lines, passwords }: Lines & { passwords: boolean },
): Promise<void> {
  await tx.$executeRaw`
    UPDATE /* planned anew */ users u SET name = coalesce(l.name, u.name), quota_bytes = coalesce(l.quota_bytes, u.quota_bytes),
      active = coalesce(l.active, u.active), version = u.version + 1, updated_at = now(),
      must_change_password = coalesce(CASE WHEN ${passwords} THEN l.must_change_password END, u.must_change_password)
    FROM user_import_lines l
    WHERE l.import_id = ${importId}::uuid AND l.line = ANY(${lines}::integer[]) AND u.address = l.address`;
}

/** The hashes that these lines have, for users who exist. What the old passwords opened is the caller's to end. */
export async function updatePasswords(tx: Database, { importId, lines }: Lines): Promise<void> {
  await tx.$executeRaw`
    UPDATE /* planned anew */ users u SET password_hash = l.password_hash, password_changed_at = now(),
      credential_version = u.credential_version + 1
    FROM user_import_lines l
    WHERE l.import_id = ${importId}::uuid AND l.line = ANY(${lines}::integer[]) AND u.address = l.address`;
}

/** In one order everywhere: no two that lock several wait for each other. */
export async function lockAddresses(tx: Database, addresses: string[]): Promise<void> {
  await tx.$queryRaw`SELECT /* planned anew */ 1 FROM users WHERE address = ANY(${addresses}) ORDER BY address FOR NO KEY UPDATE`;
}

/** The hash of what was typed, in the place of it. */
export async function storeHashes(
  tx: Database,
  importId: string,
  hashes: Map<number, string>,
): Promise<void> {
  if (hashes.size === 0) return;
  await tx.$executeRaw`
    UPDATE /* planned anew */ user_import_lines l SET password_hash = n.hash, sealed_password = NULL
    FROM unnest(${[...hashes.keys()]}::integer[], ${[...hashes.values()]}::text[]) n (line, hash)
    WHERE l.import_id = ${importId}::uuid AND l.line = n.line`;
}

/** What was applied is forgotten. */
export async function dropLines(tx: Database, { importId, lines }: Lines): Promise<void> {
  await tx.$executeRaw`
    DELETE /* planned anew */ FROM user_import_lines WHERE import_id = ${importId}::uuid AND line = ANY(${lines}::integer[])`;
}

/** What is refused after all stays, without its secret. Lines that are refused already keep their reason. */
export async function refuseLines(
  tx: Database,
  importId: string,
  problems: Map<number, Problem>,
): Promise<void> {
  if (problems.size === 0) return;
  const texts = [...problems.values()].map((problem) => JSON.stringify(problem));
  await tx.$executeRaw`
    UPDATE /* planned anew */ user_import_lines l SET outcome = 'refuse', problem = n.problem::jsonb, password_hash = NULL, sealed_password = NULL
    FROM unnest(${[...problems.keys()]}::integer[], ${texts}::text[]) n (line, problem)
    WHERE l.import_id = ${importId}::uuid AND l.line = n.line AND l.outcome <> 'refuse'`;
}

export async function countWritten(
  tx: Database,
  importId: string,
  { created, changed, kept, refused }: { created: number; changed: number; kept: number; refused: number },
): Promise<void> {
  await tx.$executeRaw`
    UPDATE user_imports SET created = created + ${created}, changed = changed + ${changed}, kept = kept + ${kept},
      refused = refused + ${refused} WHERE id = ${importId}::uuid`;
}
