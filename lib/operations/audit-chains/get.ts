import { z } from 'zod';
import { operation } from '@/lib/core/operation';
import { invalid, Refusal } from '@/lib/core/refusal';
import { readHead } from '@/lib/db/audit-head';
import { canVerifyAuditEvents } from '@/lib/operations/audit-events/policy';
import { checkChains } from './checks';
import { auditCheckView } from './view';

export const getAuditCheck = operation({
  name: 'audit-chains.get',
  summary:
    'Read the audit log through for what was changed, removed, moved or, against a signed head, cut off',
  actor: 'administrator',
  input: z.strictObject({ head: z.string().max(10_000_000).optional() }),
  output: auditCheckView,
  async run(actor, { head }) {
    if (!canVerifyAuditEvents(actor)) throw new Refusal('forbidden');
    const ends = head === undefined ? [] : readHead(head);
    if (ends === null) throw invalid('head', 'head-invalid');
    return checkChains(ends);
  },
});
