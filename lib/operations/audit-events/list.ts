import { operation } from '@/lib/core/operation';
import { decodeCursor, pageOf, toPage } from '@/lib/core/page';
import { Refusal } from '@/lib/core/refusal';
import { auditConditions, beforeId, findAuditEvents } from './find';
import { canReadAuditEvents } from './policy';
import { listAuditEventsInput } from './schema';
import { auditEventView, viewAuditEvent } from './view';

export const listAuditEvents = operation({
  name: 'audit-events.list',
  summary: 'List who did what to whom, the newest first',
  actor: 'administrator',
  input: listAuditEventsInput,
  output: pageOf(auditEventView),
  async run(actor, { limit, after, ...asked }) {
    if (!canReadAuditEvents(actor)) throw new Refusal('forbidden');
    const before = beforeId(decodeCursor(after));
    const rows = await findAuditEvents(auditConditions(actor, asked), before, limit + 1);
    return toPage(rows, limit, ({ id }) => String(id), viewAuditEvent);
  },
});
