import { readdirSync, readFileSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';

// Dovecot's processes wait longer when they are stopped while they start; nothing is lost by not waiting for that.
const patienceMs = 3_000;
const startPatienceMs = 15_000;

/** [state, parent] of a process (proc(5)); the name in between may hold blanks and brackets. */
function statOf(pid: number): { state: string; parent: number } | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const [state = '', parent = ''] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return { state, parent: Number(parent) };
  } catch {
    return null;
  }
}

export function isRunning(pid: number): boolean {
  const stat = statOf(pid);
  return stat !== null && stat.state !== 'Z';
}

function childrenOf(parent: number): number[] {
  const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  return pids.map(Number).filter((pid) => statOf(pid)?.parent === parent);
}

async function waitForEnd(pids: number[]): Promise<number[]> {
  const deadline = Date.now() + patienceMs;
  let left = pids.filter(isRunning);
  while (left.length > 0 && Date.now() < deadline) {
    await setTimeout(20);
    left = left.filter(isRunning);
  }
  return left;
}

/** The process of a pid file, as long as it is still the program that wrote it: after a restart the number may be another's. */
export function pidFrom(file: string, program: string): number | null {
  try {
    const pid = Number.parseInt(readFileSync(file, 'utf8'), 10);
    const name = readFileSync(`/proc/${pid}/comm`, 'utf8').trim();
    return name === program && isRunning(pid) ? pid : null;
  } catch {
    return null;
  }
}

/** Returns when the program has written its pid file. */
export async function waitForPid(file: string, program: string): Promise<void> {
  const deadline = Date.now() + startPatienceMs;
  while (pidFrom(file, program) === null) {
    if (Date.now() > deadline) throw new Error(`${program} wrote no ${file}.`);
    await setTimeout(20);
  }
}

function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch {
    // It has ended by itself.
  }
}

/** Ends a master process and returns when neither it nor a child of it is left. */
export async function endWithChildren(master: number): Promise<void> {
  const pids = [...childrenOf(master), master];
  signal(master, 'SIGTERM');
  for (const pid of await waitForEnd(pids)) signal(pid, 'SIGKILL');
  await waitForEnd(pids);
}
