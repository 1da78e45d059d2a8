import { join } from 'node:path';
import { waitForPorts } from './ports';
import { endWithChildren, pidFrom, waitForPid } from './processes';
import { startDaemon } from './start-daemon';

/** A Dovecot below this folder: this program, listening on these ports. */
export function dovecotIn(place: string, program: string, ports: number[]) {
  const pidFile = join(place, 'run/master.pid');
  return {
    async start(): Promise<void> {
      if (pidFrom(pidFile, 'dovecot') !== null) return;
      await startDaemon(
        program,
        ['-c', join(place, 'dovecot/dovecot.conf')],
        join(place, 'log/dovecot.start'),
      );
      // It listens before it has written down who it is, and without that it could not be stopped.
      await waitForPid(pidFile, 'dovecot');
      await waitForPorts(ports);
    },
    async stop(): Promise<void> {
      const pid = pidFrom(pidFile, 'dovecot');
      if (pid !== null) await endWithChildren(pid);
    },
  };
}
