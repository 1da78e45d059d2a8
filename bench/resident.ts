import { readFileSync } from 'node:fs';

const EVERY_MS = 50;

export type Process = { name: string; rssBytes: number };

/** A process and what it has in memory. Linux only. */
export function statusOf(pid: number): Process {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  const field = (name: string) => new RegExp(`^${name}:\\s+(.+)$`, 'm').exec(status)?.[1] ?? '';
  return { name: field('Name'), rssBytes: Number.parseInt(field('VmRSS'), 10) * 1024 };
}

/** How much more a process has in memory at most, while `work` goes on, than just before. */
export async function growth<T>(pid: number, work: () => Promise<T>): Promise<{ result: T; bytes: number }> {
  const before = statusOf(pid).rssBytes;
  let most = before;
  const look = () => {
    most = Math.max(most, statusOf(pid).rssBytes);
  };
  const timer = setInterval(look, EVERY_MS);
  try {
    const result = await work();
    look();
    return { result, bytes: most - before };
  } finally {
    clearInterval(timer);
  }
}
