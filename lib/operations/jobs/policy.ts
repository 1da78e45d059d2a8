import { type Administrator, accountIdOf, roleOf } from '@/lib/core/actor';
import { abilitiesOnUser } from '@/lib/operations/users/policy';
import type { UserJob } from './schema';

const ABILITIES: Record<UserJob, keyof ReturnType<typeof abilitiesOnUser>> = {
  enable: 'update',
  disable: 'update',
  quota: 'update',
  'reset-passwords': 'resetPassword',
  delete: 'delete',
};

/** What may be done to one user may be done to many. */
export function canDoToUsers(actor: Administrator, kind: UserJob): boolean {
  return abilitiesOnUser(actor)[ABILITIES[kind]];
}

/** Whether there is anything that this admin could have asked for. */
export function canHaveJobs(actor: Administrator): boolean {
  return canDoToUsers(actor, 'reset-passwords');
}

/** Superadmins see everybody's. */
export function canSeeAllJobs(actor: Administrator): boolean {
  return roleOf(actor) === 'superadmin';
}

/** What this admin may do with a job that exists for him. New passwords are for the one who asked for them. */
export function abilitiesOnJob(actor: Administrator, job: { adminId: string | null; state: string }) {
  const isOwn = job.adminId === accountIdOf(actor);
  const isRunning = job.state === 'running';
  return { cancel: isRunning, takePasswords: isOwn && !isRunning };
}
