import { addCast } from './cast';
import type { Client } from './client';
import { type MailWorld, mailHash, PASSWORD, startMailWorld } from './mail-world';
import { startPanelOver, type TestPanel } from './panel';
import { webmailEnvironment } from './webmail-world';

export type MailPanel = {
  world: MailWorld;
  panel: TestPanel;
  sofia: Client;
  /** One more instance, with other settings where they are given. */
  startPanel(env?: Record<string, string>): Promise<TestPanel>;
  stop(): Promise<void>;
};

/** The panel in front of a real Dovecot and Postfix, with the cast, and Sofia signed in. */
export async function startMailPanel(): Promise<MailPanel> {
  const world = await startMailWorld();
  await addCast(world.urls.owner);
  const startPanel = (env = {}) => startPanelOver(world.urls, { ...webmailEnvironment(world), ...env });
  const panel = await startPanel();
  const stop = async () => {
    await panel.stop();
    await world.stop();
  };
  return { world, panel, sofia: await panel.signIn('sofia'), startPanel, stop };
}

/** A person in a domain of her own, so that nothing that is done to others reaches her. */
export async function newcomer(
  world: MailWorld,
  name: string,
  hash: string = mailHash(PASSWORD),
): Promise<string> {
  const domain = `${name}.test`;
  const address = `wanda@${domain}`;
  await world.query(
    `INSERT INTO domains (tenant_id, name) SELECT id, $1 FROM tenants WHERE name = 'Letters'`,
    [domain],
  );
  await world.query(
    `INSERT INTO users (domain_id, address, password_hash, quota_bytes) SELECT id, $2, $3, 0 FROM domains WHERE name = $1`,
    [domain, address, hash],
  );
  return address;
}
