import { z } from 'zod';
import { type Administrator, scopeOf } from '@/lib/core/actor';
import { domainSchema } from '@/lib/core/address';
import { csvLine } from '@/lib/core/csv';
import { operation } from '@/lib/core/operation';
import { Refusal } from '@/lib/core/refusal';
import { fileView, streamOf } from '@/lib/core/stream';
import { audit, tenantIdOf } from '@/lib/db/audit';
import { readTexts, transaction } from '@/lib/db/client';
import { Prisma } from '@/lib/db/generated/client';
import { usersWithinSql } from '@/lib/db/scope';
import { findDomain } from '@/lib/operations/domains/find';
import { canExportUsers } from '@/lib/operations/users/policy';

const ROWS_A_READ = 1_000;

/** As the columns of an import are called: what was exported can be imported, and changes nothing. */
const HEAD = [
  'address',
  'name',
  'quota',
  'active',
  'must_change_password',
  'used_bytes',
  'password_changed_at',
  'created_at',
];

const UTC = (time: Prisma.Sql) =>
  Prisma.sql`coalesce(to_char(${time} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), '')`;

/** The next users after `after`, in the order of the head. */
function readUsers(within: Prisma.Sql, after: string): Promise<string[][]> {
  return readTexts(Prisma.sql`
    SELECT u.address, u.name, u.quota_bytes::text, CASE WHEN u.active THEN 'yes' ELSE 'no' END,
           CASE WHEN u.must_change_password THEN 'yes' ELSE 'no' END,
           coalesce((SELECT bytes FROM mailbox_usage m WHERE m.address = u.address), 0)::text,
           ${UTC(Prisma.sql`u.password_changed_at`)}, ${UTC(Prisma.sql`u.created_at`)}
    FROM (SELECT address FROM users WHERE ${within} AND address > ${after} ORDER BY address LIMIT ${ROWS_A_READ}) page
      JOIN users u ON u.address = page.address ORDER BY u.address`);
}

async function* linesOf(within: Prisma.Sql): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder();
  yield encoder.encode(csvLine(HEAD));
  for (let after = ''; ; ) {
    const rows = await readUsers(within, after);
    if (rows.length > 0) yield encoder.encode(rows.map(csvLine).join(''));
    if (rows.length < ROWS_A_READ) return;
    after = rows.at(-1)?.[0] ?? '';
  }
}

/** Where: a domain, or all that exists for this actor. */
async function placeOf(actor: Administrator, name: string | undefined) {
  if (name === undefined)
    return { tenantId: await tenantIdOf(actor), within: usersWithinSql(scopeOf(actor)) };
  const { id, tenantId } = await findDomain(actor, name);
  return { tenantId, domainId: id, within: Prisma.sql`domain_id = ${id}::uuid` };
}

export const getUserExport = operation({
  name: 'user-exports.get',
  summary: 'The users of a domain, or of all that are in scope, as CSV; without passwords and hashes',
  actor: 'administrator',
  recentProof: true,
  input: z.strictObject({ domain: domainSchema.optional() }),
  output: fileView,
  async run(actor, { domain }) {
    const { within, ...place } = await placeOf(actor, domain);
    if (!canExportUsers(actor)) throw new Refusal('forbidden');
    await transaction((tx) =>
      audit(tx, actor, { action: 'user-exports.get', target: domain ?? '', ...place }),
    );
    const name = `users-${domain ?? 'all'}-${new Date().toISOString().slice(0, 10)}.csv`;
    return { name, type: 'text/csv', sizeBytes: null, stream: streamOf(linesOf(within)) };
  },
});
