import { randomUUID } from 'node:crypto';
import { cookies, headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { cache } from 'react';
import type { Actor, AdminActor, UserActor } from '@/lib/core/actor';
import { actorOfToken, originOf } from './actor';
import { sessionCookieName } from './cookie';
import type { Audience } from './session';

/** Once a request: a page and its layout both ask. */
const lookUp = cache(async (audience: Audience): Promise<Actor> => {
  const token = (await cookies()).get(sessionCookieName(audience))?.value ?? null;
  return actorOfToken(audience, token, originOf(await headers(), randomUUID()));
});

/** The admin who looks at a page, or null. */
export async function lookUpAdmin(): Promise<AdminActor | null> {
  const actor = await lookUp('admin');
  return actor.kind === 'admin' ? actor : null;
}

/** The admin who looks at a page; anybody else is sent to sign in and comes back to `path`. */
export async function requireAdmin(path: string): Promise<AdminActor> {
  return (await lookUpAdmin()) ?? redirect(`/admin/sign-in?to=${encodeURIComponent(path)}`);
}

/** The owner of a mailbox who looks at a page, or null. */
export async function lookUpUser(): Promise<UserActor | null> {
  const actor = await lookUp('user');
  return actor.kind === 'user' ? actor : null;
}

const PASSWORD_PAGE = '/user/password';

/** The same for the owner of a mailbox. Who must change the password gets to that page and to no other. */
export async function requireUser(path: string): Promise<UserActor> {
  const user = (await lookUpUser()) ?? redirect(`/user/sign-in?to=${encodeURIComponent(path)}`);
  if (user.mustChangePassword && path !== PASSWORD_PAGE) redirect(PASSWORD_PAGE);
  return user;
}
