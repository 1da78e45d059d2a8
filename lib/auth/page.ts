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

const ADMIN_ACCOUNT_PAGE = '/admin/account';

/**
 * The admin who looks at a page; anybody else is sent to sign in and comes back to `path`. Who must change the password or
 * add a second factor gets to his account and to nothing else.
 */
export async function requireAdmin(path: string): Promise<AdminActor> {
  const admin = (await lookUpAdmin()) ?? redirect(`/admin/sign-in?to=${encodeURIComponent(path)}`);
  const mustFirst = admin.mustChangePassword || admin.mustAddSecondFactor;
  if (mustFirst && path !== ADMIN_ACCOUNT_PAGE) redirect(ADMIN_ACCOUNT_PAGE);
  return admin;
}

/** The owner of a mailbox who looks at a page, or null. */
export async function lookUpUser(): Promise<UserActor | null> {
  const actor = await lookUp('user');
  return actor.kind === 'user' ? actor : null;
}

const PASSWORD_PAGE = '/user/password';
/** Leads from the Webmail to the User Panel, wherever that is. */
const TO_USER_PANEL = '/mail/user-settings';

/**
 * The same for the owner of a mailbox, at the door of the User Panel or of the Webmail. Who must change the password gets
 * to that page and to no other.
 */
export async function requireUser(path: string): Promise<UserActor> {
  const isMail = /^\/mail(\/|$)/.test(path);
  const signIn = isMail ? '/mail/sign-in' : '/user/sign-in';
  const user = (await lookUpUser()) ?? redirect(`${signIn}?to=${encodeURIComponent(path)}`);
  if (user.mustChangePassword && path !== PASSWORD_PAGE) redirect(isMail ? TO_USER_PANEL : PASSWORD_PAGE);
  return user;
}
