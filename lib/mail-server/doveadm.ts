import { Refusal } from '@/lib/core/refusal';
import { env } from '@/lib/env';
import {
  type Answer,
  countConnections,
  type MailSession,
  NOBODY_CONNECTED,
  parseAnswers,
  sessionsOf,
} from './doveadm-answer';

type Endpoint = { url: string; key: string };
type Command = [name: 'who' | 'kick', parameters: { mask: string[] }, tag: string];

const MASKS_PER_CALL = 100;
const READY_TIMEOUT_MS = 2_000;
/** A mask that no mailbox has: asks everything of the mail server and ends nothing. */
const NOBODY = 'nobody@postroom.invalid';

/** Dovecot knows no escape in a mask. The one wildcard that we mean is a whole domain, as in `*@example.com`. */
function isExact(mask: string): boolean {
  return !/[*?]/.test(mask.replace(/^\*(?=@)/, ''));
}

function unavailable(): Refusal {
  return new Refusal('unavailable', { detail: 'mail-server' });
}

async function ask({ url, key }: Endpoint, commands: Command[], signal: AbortSignal): Promise<Answer[]> {
  const authorization = `X-Dovecot-API ${Buffer.from(key).toString('base64')}`;
  const response = await fetch(new URL('/doveadm/v1', url), {
    method: 'POST',
    headers: { authorization, 'content-type': 'application/json' },
    body: JSON.stringify(commands),
    redirect: 'error',
    signal,
  });
  if (!response.ok) throw new Error(`doveadm answered ${response.status}`);
  return parseAnswers(await response.json(), commands.length);
}

function assertDone(answers: Answer[]): void {
  const failed = answers.find(({ exitCode }) => exitCode !== 0 && exitCode !== NOBODY_CONNECTED);
  if (failed) throw new Error(`doveadm ended with exit code ${failed.exitCode}`);
}

/** Counted in the same call, just before the kick: the kick's own answer has no number in Dovecot 2.3. */
async function endBatch(endpoint: Endpoint, masks: string[], signal: AbortSignal): Promise<number> {
  const commands = masks.flatMap((mask, index): Command[] => [
    ['who', { mask: [mask] }, `who-${index}`],
    ['kick', { mask: [mask] }, `kick-${index}`],
  ]);
  const answers = await ask(endpoint, commands, signal);
  assertDone(answers);
  return countConnections(answers.filter(({ tag }) => tag.startsWith('who-')));
}

async function endAll(masks: string[], timeoutMs: number): Promise<number> {
  const endpoint = env().doveadm;
  if (!endpoint) throw new Error('no doveadm is configured');
  const signal = AbortSignal.timeout(timeoutMs);
  let ended = 0;
  for (let start = 0; start < masks.length; start += MASKS_PER_CALL) {
    ended += await endBatch(endpoint, masks.slice(start, start + MASKS_PER_CALL), signal);
  }
  return ended;
}

/**
 * Ends the open connections (IMAP, POP3, ManageSieve, submission) of these mailboxes, or of a whole domain by the mask
 * `*@example.com`, and says how many there were. Throws Refusal 'unavailable' when the mail server did not do it in
 * time, or when a mask would reach other people's mailboxes; the others are ended all the same.
 */
export async function endMailSessions(
  masks: string[],
  { timeoutMs }: { timeoutMs: number },
): Promise<{ ended: number }> {
  const unique = [...new Set(masks)];
  const exact = unique.filter(isExact);
  try {
    const ended = await endAll(exact, timeoutMs);
    if (exact.length < unique.length) throw new Error('a mask reaches further than one mailbox');
    return { ended };
  } catch (cause) {
    throw Object.assign(unavailable(), { cause });
  }
}

/** Whether doveadm takes our key and both commands that we give it. */
export async function mailServerReady(): Promise<'ok' | 'down' | 'not-configured'> {
  if (!env().doveadm) return 'not-configured';
  return endMailSessions([NOBODY], { timeoutMs: READY_TIMEOUT_MS }).then(
    () => 'ok' as const,
    () => 'down' as const,
  );
}

type Looked = { sessions: MailSession[]; mailServer: 'ok' | 'down' | 'not-configured' };

/** The connections of a mailbox that are open now. A mail server that does not answer is told as `down`. */
export async function lookUpMailSessions(address: string): Promise<Looked> {
  const endpoint = env().doveadm;
  if (!endpoint) return { sessions: [], mailServer: 'not-configured' };
  try {
    const signal = AbortSignal.timeout(READY_TIMEOUT_MS);
    const answers = await ask(endpoint, [['who', { mask: [address] }, 'who']], signal);
    assertDone(answers);
    return { sessions: sessionsOf(answers), mailServer: 'ok' };
  } catch {
    return { sessions: [], mailServer: 'down' };
  }
}
