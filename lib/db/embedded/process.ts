import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

function ps(pid: number, column: string): string {
  return spawnSync('ps', ['-o', `${column}=`, '-p', String(pid)], { encoding: 'utf8' }).stdout?.trim() ?? '';
}

function linuxStart(pid: number): string | undefined {
  // The command name (second field) may hold blanks and parentheses: count from its end.
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
    .replace(/^.*\) /s, '')
    .split(' ');
  const isZombie = fields[0] === 'Z';
  const bootId = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').slice(0, 8);
  return isZombie ? undefined : `${bootId}-${fields[19]}`;
}

/** When a process began, as a name that a later process with the same pid does not have; undefined when none runs. */
export function startOf(pid: number): string | undefined {
  if (process.platform !== 'linux') return ps(pid, 'lstart').replace(/\W+/g, '-') || undefined;
  try {
    return linuxStart(pid);
  } catch {
    return undefined;
  }
}

/** The command line of a process; empty when it can't be read. */
export function commandOf(pid: number): string {
  if (process.platform !== 'linux') return ps(pid, 'command');
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
  } catch {
    return '';
  }
}
