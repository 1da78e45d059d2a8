import { announce, startTestServer } from './test-server';

/** Jest calls this once a run. */
export default async function setup(): Promise<void> {
  process.env.POSTROOM_ROOT ??= process.cwd();
  const server = await startTestServer();
  announce(server);
  Object.assign(globalThis, { postroomTestServer: server });
}
