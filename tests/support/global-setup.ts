import { announce, isAnnounced, startTestServer } from './test-server';

/** Jest calls this once a run. Where somebody who calls Jest has started a server, that one is used. */
export default async function setup(): Promise<void> {
  process.env.POSTROOM_ROOT ??= process.cwd();
  if (isAnnounced()) return;
  const server = await startTestServer();
  announce(server);
  Object.assign(globalThis, { postroomTestServer: server });
}
