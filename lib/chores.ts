import { sweepAnswers } from '@/lib/auth/idempotency';
import { sweepSessions } from '@/lib/auth/session';
import { Refusal } from '@/lib/core/refusal';
import { sweepAuditEvents } from '@/lib/db/audit';
import { sweepJobs } from '@/lib/db/jobs';
import { sweepThrottles } from '@/lib/db/throttle';
import { sweepTickets } from '@/lib/db/tickets';
import { sweepImports } from '@/lib/import/store';
import { workJobs } from '@/lib/jobs/work';
import { sweepLinks } from '@/lib/letters/links';
import { workLetters } from '@/lib/letters/outbox';
import { workOutbox } from '@/lib/mail-server/outbox';
import { sweepSubmissions } from '@/lib/mailbox/once';
import { sweepMailTokens } from '@/lib/mailbox/token';
import { sweepUploads } from '@/lib/mailbox/uploads';

const OUTBOX_SECONDS = 1;
const JOBS_SECONDS = 1;
const SWEEP_SECONDS = 10 * 60;

/**
 * Does `chore` again and again, one at a time. A chore that fails has its next turn: what it is about is in the database. Why
 * is logged once, until it does not fail any more.
 */
function repeat(seconds: number, name: string, chore: () => Promise<unknown>): void {
  let told = '';
  const tell = (why: string) => {
    if (why !== told && why !== '') console.error(JSON.stringify({ level: 'error', chore: name, why }));
    told = why;
  };
  const turn = () =>
    chore()
      .then(() => tell(''))
      .catch((error: Error) => tell(error instanceof Refusal ? error.detail : error.name))
      .finally(() => setTimeout(turn, seconds * 1000).unref());
  setTimeout(turn, seconds * 1000).unref();
}

async function sweep(): Promise<void> {
  await sweepSessions();
  await sweepMailTokens();
  await sweepTickets();
  await sweepLinks();
  await sweepThrottles();
  await sweepUploads();
  await sweepSubmissions();
  await sweepAnswers();
  await sweepJobs();
  await sweepImports();
  await sweepAuditEvents();
}

/** Starts what the panel does by itself, in each instance. */
export function startChores(): void {
  repeat(OUTBOX_SECONDS, 'outbox', workOutbox);
  repeat(JOBS_SECONDS, 'jobs', workJobs);
  repeat(OUTBOX_SECONDS, 'letters', workLetters);
  repeat(SWEEP_SECONDS, 'sweep', sweep);
}
