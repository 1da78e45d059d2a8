import { randomUUID } from 'node:crypto';
import { userInfo } from 'node:os';
import type { CliActor } from '@/lib/core/actor';

/** Whoever may run this on the machine is its root, by the name of his account. */
export function cliActor(): CliActor {
  const osUser = process.env.SUDO_USER ?? userInfo().username;
  return { kind: 'cli', osUser, origin: { ip: null, userAgent: null, requestId: randomUUID() } };
}
