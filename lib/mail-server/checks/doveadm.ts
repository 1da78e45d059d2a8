import { mailServerReady } from '@/lib/mail-server/doveadm';
import type { Finding } from './finding';

const details = {
  ok: 'takes the key, and the commands "who" and "kick"',
  down: 'does not answer, or refuses the key or a command: see POSTROOM_DOVEADM_URL, POSTROOM_DOVEADM_KEY and doveadm_allowed_commands',
  'not-configured': 'is not configured: open mail sessions outlive a changed password',
};

/** Whether mail sessions can be ended. */
export async function checkDoveadm(): Promise<Finding[]> {
  const state = await mailServerReady();
  return [{ name: 'doveadm', ok: state === 'ok', detail: details[state] }];
}
