import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { Piscina } from 'piscina';
import type { Page } from '@/lib/core/page';
import { projectRoot } from '@/lib/core/root';
import { generatePassword } from '@/lib/password/generate';
import { type Ask, connect } from './connection';
import { openLoop, perSecond } from './flight';
import { BIG_DOMAIN } from './population';
import { quantile } from './quantile';
import { note, type Report } from './report';
import type { Stage } from './stage';

const USERS = 1_000;
const ROUNDS = 3;
const SECONDS = 4;
const HEALTH_A_SECOND = 50;
/** The panel's default. */
const COST = 10;

type Measured = { idle: number[]; busy: number[]; panel: number[]; native: number[] };

function nativePool(): Piscina<{ password: string; cost: number }, string> {
  const cores = availableParallelism();
  const filename = join(projectRoot(), 'bench/native-hash.mjs');
  return new Piscina({ filename, name: 'hash', minThreads: cores, maxThreads: cores, execArgv: [] });
}

/** A reset of the next user, each in turn. */
async function resetsOver(ask: Ask): Promise<() => Promise<void>> {
  const { body } = await ask(`/api/v1/users?domain=${BIG_DOMAIN}&limit=200`);
  const addresses = (JSON.parse(body) as Page<{ address: string }>).items.map(({ address }) => address);
  let turn = 0;
  return async () => {
    const path = `/api/v1/users/${encodeURIComponent(addresses[turn++ % addresses.length] ?? '')}`;
    const { status, body } = await ask(path, { method: 'PATCH', body: { password: generatePassword() } });
    if (status !== 200) throw new Error(`A reset was answered ${status}: ${body}`);
  };
}

async function measure(url: string, cookie: string): Promise<Measured> {
  const resets = connect(url, cookie, Number.POSITIVE_INFINITY);
  const others = connect(url, '', Number.POSITIVE_INFINITY);
  const pool = nativePool();
  const health = () => openLoop(SECONDS, HEALTH_A_SECOND, () => others.ask('/api/v1/health'));
  const native = () => pool.run({ password: generatePassword(), cost: COST });
  const measured: Measured = { idle: [], busy: [], panel: [], native: [] };
  try {
    const reset = await resetsOver(resets.ask);
    await Promise.all([perSecond(1, reset), health()]);
    await perSecond(1, native);
    for (let round = 0; round < ROUNDS; round += 1) {
      measured.idle.push(...(await health()));
      const [rate, meanwhile] = await Promise.all([perSecond(SECONDS, reset), health()]);
      measured.panel.push(rate);
      measured.busy.push(...meanwhile);
      measured.native.push(await perSecond(SECONDS, native));
    }
    return measured;
  } finally {
    await pool.destroy();
    for (const { close } of [resets, others]) close();
  }
}

/** Password resets as fast as they go, the native library beside them, and what everybody else feels of it. */
export async function benchResets(stage: Stage, report: Report): Promise<void> {
  const { panel, cookie } = await stage.startPanel(USERS);
  note('Resetting passwords');
  const { idle, busy, ...rates } = await measure(panel.url, cookie);
  const [ours, native] = [quantile(rates.panel, 0.5), quantile(rates.native, 0.5)];
  report.figure('Resets, panel hashes a second', ours, { digits: 1 });
  report.figure('Resets, native bcrypt hashes a second', native, { digits: 1 });
  report.figure('Resets, native / panel', native / ours);
  for (const [when, samples] of Object.entries({ idle, 'during resets': busy })) {
    for (const part of [0.5, 0.99]) {
      report.figure(`Health, ${when}, p${part * 100}`, quantile(samples, part), { unit: 'ms' });
    }
  }
  report.figure('Health, p99 during resets / idle', quantile(busy, 0.99) / quantile(idle, 0.99));
}
