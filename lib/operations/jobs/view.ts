import { z } from 'zod';
import type { Administrator } from '@/lib/core/actor';
import { hasMailServer } from '@/lib/mail-server/outbox';
import { abilitiesOnJob } from './policy';

const time = z.iso.datetime();
const count = z.number().int();

export const jobView = z.object({
  id: z.string(),
  kind: z.string(),
  state: z.enum(['running', 'done', 'cancelled']),
  /** Who asked for it. */
  admin: z.string(),
  total: count,
  done: count,
  refused: count,
  createdAt: time,
  finishedAt: time.nullable(),
  receipt: z.object({
    panelSessionsEnded: count,
    webmailSessionsEnded: count,
    mailSessionsEnded: count,
    mailServer: z.enum(['done', 'pending', 'not-configured']),
  }),
  /** `ready`: they wait for the one who asked, in the session in which he asked. */
  passwords: z.enum(['none', 'ready', 'handed-out', 'gone']),
  can: z.object({ cancel: z.boolean(), takePasswords: z.boolean() }),
});

/** Why some were refused; of these, some addresses that exist for who is asking. */
export const jobWithRefusalsView = jobView.extend({
  refusals: z.array(z.object({ code: z.string(), count, users: z.array(z.string()) })),
});

export type JobView = z.infer<typeof jobView>;
export type JobWithRefusalsView = z.infer<typeof jobWithRefusalsView>;

export type JobRow = {
  id: string;
  kind: string;
  state: string;
  adminId: string | null;
  sessionId: string | null;
  keyId: string | null;
  actorName: string;
  total: number;
  done: number;
  refused: number;
  panelSessionsEnded: number;
  webmailSessionsEnded: number;
  mailSessionsEnded: number;
  handedOutAt: Date | null;
  createdAt: Date;
  finishedAt: Date | null;
  hasPasswords: boolean;
  /** Mailboxes whose connections were not ended yet. */
  pending: number;
};

function passwordsOf(actor: Administrator, row: JobRow): JobView['passwords'] {
  if (row.kind !== 'reset-passwords' || row.done === 0) return 'none';
  if (row.handedOutAt !== null) return 'handed-out';
  // A key has its own id in the place of a session's.
  const session = actor.kind === 'admin' ? actor.sessionId : null;
  return row.hasPasswords && (row.keyId ?? row.sessionId) === session ? 'ready' : 'gone';
}

function mailServerOf({ pending }: JobRow): JobView['receipt']['mailServer'] {
  if (!hasMailServer()) return 'not-configured';
  return pending > 0 ? 'pending' : 'done';
}

/** The allow-list: what is not named here never leaves. */
export function viewJob(actor: Administrator, row: JobRow): JobView {
  return {
    id: row.id,
    kind: row.kind,
    state: row.state as JobView['state'],
    admin: row.actorName,
    total: row.total,
    done: row.done,
    refused: row.refused,
    createdAt: row.createdAt.toISOString(),
    finishedAt: row.finishedAt?.toISOString() ?? null,
    receipt: {
      panelSessionsEnded: row.panelSessionsEnded,
      webmailSessionsEnded: row.webmailSessionsEnded,
      mailSessionsEnded: row.mailSessionsEnded,
      mailServer: mailServerOf(row),
    },
    passwords: passwordsOf(actor, row),
    can: abilitiesOnJob(actor, row),
  };
}
