import { z } from 'zod';
import { operation } from '@/lib/core/operation';
import { Refusal } from '@/lib/core/refusal';
import { auditEnds } from '@/lib/db/audit-chain';
import { signHead } from '@/lib/db/audit-head';
import { canVerifyAuditEvents } from '@/lib/operations/audit-events/policy';

export const getAuditHead = operation({
  name: 'audit-heads.get',
  summary: 'Where each chain of the audit log ends, signed: kept elsewhere, it shows what is cut off later',
  actor: 'administrator',
  input: z.strictObject({}),
  output: z.object({ head: z.string() }),
  async run(actor) {
    if (!canVerifyAuditEvents(actor)) throw new Refusal('forbidden');
    return { head: signHead(await auditEnds(), new Date()) };
  },
});
