import { z } from 'zod';
import { csvLine } from '@/lib/core/csv';
import { operation } from '@/lib/core/operation';
import { Refusal } from '@/lib/core/refusal';
import { fileView, streamOf } from '@/lib/core/stream';
import { audit, tenantIdOf } from '@/lib/db/audit';
import { transaction } from '@/lib/db/client';
import type { Prisma } from '@/lib/db/generated/client';
import { auditConditions, findAuditEvents } from '@/lib/operations/audit-events/find';
import { canReadAuditEvents } from '@/lib/operations/audit-events/policy';
import { auditFilters } from '@/lib/operations/audit-events/schema';
import { type AuditEventRow, viewAuditEvent } from '@/lib/operations/audit-events/view';

const ROWS_A_READ = 1_000;
const HEAD = [
  'id',
  'at',
  'actorKind',
  'actor',
  'action',
  'target',
  'tenant',
  'domain',
  'ip',
  'requestId',
  'detail',
];

function lineOf(row: AuditEventRow): string {
  const { id, at, actor, action, target, tenant, domain, ip, requestId, detail } = viewAuditEvent(row);
  const names = [tenant, domain, ip, requestId].map((name) => name ?? '');
  return csvLine([id, at, actor.kind, actor.name, action, target, ...names, JSON.stringify(detail)]);
}

async function* linesOf(conditions: Prisma.Sql): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder();
  yield encoder.encode(csvLine(HEAD));
  for (let before: bigint | null = null; ; ) {
    const rows: AuditEventRow[] = await findAuditEvents(conditions, before, ROWS_A_READ);
    if (rows.length > 0) yield encoder.encode(rows.map(lineOf).join(''));
    if (rows.length < ROWS_A_READ) return;
    before = rows.at(-1)?.id ?? null;
  }
}

export const getAuditExport = operation({
  name: 'audit-exports.get',
  summary: 'The audit log as CSV, the newest first',
  actor: 'administrator',
  recentProof: true,
  input: z.strictObject(auditFilters),
  output: fileView,
  async run(actor, asked) {
    if (!canReadAuditEvents(actor)) throw new Refusal('forbidden');
    const conditions = auditConditions(actor, asked);
    const tenantId = await tenantIdOf(actor);
    await transaction((tx) =>
      audit(tx, actor, { action: 'audit-exports.get', target: asked.domain ?? '', tenantId }),
    );
    const name = `audit-${new Date().toISOString().slice(0, 10)}.csv`;
    return { name, type: 'text/csv', sizeBytes: null, stream: streamOf(linesOf(conditions)) };
  },
});
