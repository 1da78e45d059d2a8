import { Refusal } from '@/lib/core/refusal';
import { type DoveadmEndpoint, env } from '@/lib/env';
import {
  type Answer,
  byService,
  countConnections,
  type MailSession,
  NOBODY_CONNECTED,
  parseAnswers,
  sessionsOf,
} from './doveadm-answer';

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

async function ask(
  { url, key }: DoveadmEndpoint,
  commands: Command[],
  signal: AbortSignal,
): Promise<Answer[]> {
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
async function endBatch(endpoint: DoveadmEndpoint, masks: string[], signal: AbortSignal): Promise<number> {
  const commands = masks.flatMap((mask, index): Command[] => [
    ['who', { mask: [mask] }, `who-${index}`],
    ['kick', { mask: [mask] }, `kick-${index}`],
  ]);
  const answers = await ask(endpoint, commands, signal);
  assertDone(answers);
  return countConnections(answers.filter(({ tag }) => tag.startsWith('who-')));
}

async function endAll(endpoint: DoveadmEndpoint, masks: string[], timeoutMs: number): Promise<number> {
  const signal = AbortSignal.timeout(timeoutMs);
  let ended = 0;
  for (let start = 0; start < masks.length; start += MASKS_PER_CALL) {
    ended += await endBatch(endpoint, masks.slice(start, start + MASKS_PER_CALL), signal);
  }
  return ended;
}

type Limit = { timeoutMs: number };

/**
 * Ends the open connections (IMAP, POP3, ManageSieve, submission) that these mailboxes, or a whole domain by the mask
 * `*@example.com`, have with this Dovecot, and says how many there were. Throws Refusal 'unavailable' when it did not do
 * it in time, or when a mask would reach other people's mailboxes; the others are ended all the same.
 */
export async function endMailSessions(
  endpoint: DoveadmEndpoint,
  masks: string[],
  { timeoutMs }: Limit,
): Promise<{ ended: number }> {
  const unique = [...new Set(masks)];
  const exact = unique.filter(isExact);
  try {
    const ended = await endAll(endpoint, exact, timeoutMs);
    if (exact.length < unique.length) throw new Error('a mask reaches further than one mailbox');
    return { ended };
  } catch (cause) {
    throw Object.assign(unavailable(), { cause });
  }
}

/** Whether this doveadm takes our key and both commands that we give it. */
export async function isDoveadmReady(endpoint: DoveadmEndpoint): Promise<boolean> {
  return endMailSessions(endpoint, [NOBODY], { timeoutMs: READY_TIMEOUT_MS }).then(
    () => true,
    () => false,
  );
}

type MailServerState = 'ok' | 'down' | 'not-configured';

/** `down`: one of them at least. */
function stateOf(answered: boolean[]): MailServerState {
  if (answered.length === 0) return 'not-configured';
  return answered.every(Boolean) ? 'ok' : 'down';
}

export async function mailServerReady(): Promise<MailServerState> {
  return stateOf(await Promise.all(env().doveadm.map(isDoveadmReady)));
}

async function askWho(endpoint: DoveadmEndpoint, address: string): Promise<MailSession[]> {
  const signal = AbortSignal.timeout(READY_TIMEOUT_MS);
  const answers = await ask(endpoint, [['who', { mask: [address] }, 'who']], signal);
  assertDone(answers);
  return sessionsOf(answers);
}

type Looked = { sessions: MailSession[]; mailServer: MailServerState };

/** The connections of a mailbox that are open now, a row a service. A Dovecot that does not answer is told as `down`. */
export async function lookUpMailSessions(address: string): Promise<Looked> {
  const asked = await Promise.all(
    env().doveadm.map((endpoint) => askWho(endpoint, address).catch(() => null)),
  );
  const sessions = byService(asked.flatMap((answer) => answer ?? []));
  return { sessions, mailServer: stateOf(asked.map((answer) => answer !== null)) };
}
