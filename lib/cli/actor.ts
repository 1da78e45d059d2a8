import { randomUUID } from 'node:crypto';
import { userInfo } from 'node:os';
import type { CliActor } from '@/lib/core/actor';
import { keysOfToken } from '@/lib/core/token-key';

/**
 * Whoever may run this on the machine is its root, by the name of his account. `token` stands for what a session has: it
 * opens later what was sealed for it.
 */
export function cliActor(token: string = randomUUID()): CliActor {
  const osUser = process.env.SUDO_USER ?? userInfo().username;
  const origin = { ip: null, userAgent: null, requestId: randomUUID() };
  return { kind: 'cli', osUser, keyFor: keysOfToken(token), origin };
}
