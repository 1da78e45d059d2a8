import { env } from '@/lib/env';
import { isDoveadmReady } from '@/lib/mail-server/doveadm';
import type { Finding } from './finding';

const details = {
  ok: 'takes the key, and the commands "who" and "kick"',
  down: 'does not answer, or refuses the key or a command: see POSTROOM_DOVEADM_URL, POSTROOM_DOVEADM_KEY and doveadm_allowed_commands',
  'not-configured': 'is not configured: open mail sessions outlive a changed password',
};

/** Whether mail sessions can be ended, at each Dovecot. */
export async function checkDoveadm(): Promise<Finding[]> {
  const endpoints = env().doveadm;
  if (endpoints.length === 0) return [{ name: 'doveadm', ok: false, detail: details['not-configured'] }];
  return Promise.all(
    endpoints.map(async (endpoint) => {
      const ok = await isDoveadmReady(endpoint);
      return { name: `doveadm ${endpoint.url}`, ok, detail: details[ok ? 'ok' : 'down'] };
    }),
  );
}
