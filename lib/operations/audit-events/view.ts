import { z } from 'zod';

export const auditEventView = z.object({
  id: z.string(),
  at: z.iso.datetime(),
  /** noun.verb */
  action: z.string(),
  /** kind: admin, user, cli, nobody (before a sign-in), system. */
  actor: z.object({ kind: z.string(), name: z.string() }),
  target: z.string(),
  tenant: z.string().nullable(),
  domain: z.string().nullable(),
  ip: z.string().nullable(),
  requestId: z.string().nullable(),
  /** What the operation says of it: never a secret. */
  detail: z.record(z.string(), z.unknown()),
});

export type AuditEventView = z.infer<typeof auditEventView>;

export type AuditEventRow = {
  id: bigint;
  at: Date;
  action: string;
  actorKind: string;
  actorName: string;
  target: string;
  tenant: string | null;
  domain: string | null;
  ip: string | null;
  requestId: string | null;
  detail: Record<string, unknown>;
};

/** The allow-list: what is not named here never leaves. */
export function viewAuditEvent({ id, at, actorKind, actorName, ...row }: AuditEventRow): AuditEventView {
  return {
    id: String(id),
    at: at.toISOString(),
    action: row.action,
    actor: { kind: actorKind, name: actorName },
    target: row.target,
    tenant: row.tenant,
    domain: row.domain,
    ip: row.ip,
    requestId: row.requestId,
    detail: row.detail,
  };
}
