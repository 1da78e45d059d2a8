import { join } from 'node:path';
import { waitForPorts } from './ports';
import { endWithChildren, pidFrom } from './processes';
import { run } from './run';

/** A Dovecot below this folder. */
export function dovecotIn(place: string, ports: number[]) {
  const pidFile = join(place, 'run/master.pid');
  return {
    async start(): Promise<void> {
      if (pidFrom(pidFile, 'dovecot') !== null) return;
      await run('dovecot', ['-c', join(place, 'dovecot/dovecot.conf')]);
      await waitForPorts(ports);
    },
    async stop(): Promise<void> {
      const pid = pidFrom(pidFile, 'dovecot');
      if (pid !== null) await endWithChildren(pid);
    },
  };
}
