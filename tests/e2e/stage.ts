import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync } from 'node:fs';
import { announce, createTestDatabase, startTestServer } from '../support/test-server';

/** The demo, as a newcomer starts it, over a database of its own; ends with SIGTERM. */
async function stage(): Promise<void> {
  const data = process.env.POSTROOM_E2E_DATA ?? '';
  chmodSync(data, 0o755);
  const server = await startTestServer();
  announce(server);
  const { drop, ...urls } = await createTestDatabase();
  const demo = spawn(process.execPath, ['bin/postroom.mjs', 'demo'], {
    stdio: 'inherit',
    env: {
      PATH: process.env.PATH,
      HOME: process.env.HOME,
      NODE_ENV: 'production',
      PORT: process.env.POSTROOM_E2E_PORT,
      POSTROOM_DATA: data,
      DATABASE_URL: urls.panel,
      POSTROOM_MIGRATE_DATABASE_URL: urls.owner,
      POSTROOM_MAIL_DATABASE_URL: urls.mail,
      POSTROOM_DICT_DATABASE_URL: urls.dict,
    },
  });
  // The signal goes to the whole group: the demo has it too, and a second one would end it before it has cleaned up.
  process.on('SIGTERM', () => {});
  await once(demo, 'exit');
  await drop();
  await server.stop();
}

void stage();
