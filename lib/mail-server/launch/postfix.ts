import { join } from 'node:path';
import { waitForPorts } from './ports';
import { endWithChildren, pidFrom } from './processes';
import { run } from './run';

/** A Postfix below this folder. */
export function postfixIn(place: string, ports: number[]) {
  const pidFile = join(place, 'queue/pid/master.pid');
  return {
    async start(): Promise<void> {
      await run('postfix', ['-c', join(place, 'postfix'), 'start']);
      await waitForPorts(ports);
    },
    async stop(): Promise<void> {
      const pid = pidFrom(pidFile, 'master');
      if (pid !== null) await endWithChildren(pid);
    },
  };
}
