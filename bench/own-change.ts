import { generatePassword } from '@/lib/password/generate';
import { hashPassword, verifyPassword } from '@/lib/password/hash';
import { closePasswordPool } from '@/lib/password/pool';
import { PASSWORD, untilCounted } from '@/tests/support/mail-world';
import { startWebmailWorld, type WebmailWorld } from '@/tests/support/webmail-world';
import { type Ask, connect } from './connection';
import { quantile } from './quantile';
import { note, type Report } from './report';
import type { Stage } from './stage';

const OWNER = 'ben@post.test';
const WARM_UP = 5;
const CHANGES = 60;
const CUTS = 20;

async function change(ask: Ask, password: string): Promise<number> {
  const { status, body, ms } = await ask('/api/v1/me/password', { method: 'PUT', body: { password } });
  if (status !== 200) throw new Error(`A change was answered ${status}: ${body}`);
  return ms;
}

/** What nobody can save: the new one is hashed, and compared with the hash of the current one. */
async function hashAndVerify(stored: string): Promise<number> {
  const password = generatePassword();
  const begun = performance.now();
  await verifyPassword(password, stored);
  await hashPassword(password);
  return performance.now() - begun;
}

async function race(ask: Ask): Promise<{ changes: number[]; hashes: number[] }> {
  const stored = await hashPassword(generatePassword());
  const changes: number[] = [];
  const hashes: number[] = [];
  for (let round = -WARM_UP; round < CHANGES; round += 1) {
    const samples = [await change(ask, generatePassword()), await hashAndVerify(stored)] as const;
    if (round < 0) continue;
    changes.push(samples[0]);
    hashes.push(samples[1]);
  }
  await closePasswordPool();
  return { changes, hashes };
}

/** From the answer to the cut of a connection that idles; below 0: it came before the answer. */
async function cutOfIdle({ signIn }: WebmailWorld, ask: Ask, before: string, after: string): Promise<number> {
  await untilCounted([OWNER], 0);
  const idle = await signIn('imap', OWNER, before);
  await idle.ask('b SELECT INBOX', /^b OK.*\r\n/m);
  await idle.ask('c IDLE', /^\+ .*\r\n/m);
  await untilCounted([OWNER], 1);
  const cut = idle.ended.then(() => performance.now());
  await change(ask, after);
  const answered = performance.now();
  return (await cut) - answered;
}

async function cuts(world: WebmailWorld, ask: Ask): Promise<number[]> {
  const samples: number[] = [];
  let current = generatePassword();
  await change(ask, current);
  for (let round = 0; round < CUTS; round += 1) {
    const next = generatePassword();
    samples.push(await cutOfIdle(world, ask, current, next));
    current = next;
  }
  return samples;
}

/** The owner's own change in front of a real Dovecot: what it costs beside its hashes, and how soon IDLE is cut. */
export async function benchOwnChange(stage: Stage, report: Report): Promise<void> {
  const world = await startWebmailWorld();
  stage.endLater(() => world.stop());
  const owner = await world.panel.signInUser(OWNER, PASSWORD);
  const { ask, close } = connect(world.panel.url, owner.cookie, 1);
  note('Changing a password');
  const { changes, hashes } = await race(ask);
  const [ours, theirs] = [quantile(changes, 0.5), quantile(hashes, 0.5)];
  report.figure('Own change, panel p50', ours, { unit: 'ms' });
  report.figure('Own change, one hash and one verify p50', theirs, { unit: 'ms' });
  report.figure('Own change, panel / hash and verify', ours / theirs, { atMost: 1.15 });
  const samples = await cuts(world, ask);
  report.figure('Own change, from the answer to the cut of IDLE p50', quantile(samples, 0.5), {
    unit: 'ms',
    atMost: 100,
  });
  close();
}
