import { join } from 'node:path';
import { waitForPorts } from './ports';
import { endWithChildren, pidFrom } from './processes';
import { startDaemon } from './start-daemon';

/** A Postfix below this folder. Its relay is not tried: it ends when Dovecot is not there yet. */
export function postfixIn(place: string, smtpPort: number) {
  const pidFile = join(place, 'queue/pid/master.pid');
  return {
    async start(): Promise<void> {
      await startDaemon('postfix', ['-c', join(place, 'postfix'), 'start'], join(place, 'log/postfix.start'));
      await waitForPorts([smtpPort]);
    },
    async flush(): Promise<void> {
      await startDaemon('postqueue', ['-c', join(place, 'postfix'), '-f'], join(place, 'log/postqueue'));
    },
    async stop(): Promise<void> {
      const pid = pidFrom(pidFile, 'master');
      if (pid !== null) await endWithChildren(pid);
    },
  };
}
