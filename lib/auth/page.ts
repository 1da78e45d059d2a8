import { randomUUID } from 'node:crypto';
import { cookies, headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { cache } from 'react';
import type { AdminActor } from '@/lib/core/actor';
import { adminActor, originOf } from './actor';
import { sessionCookieName } from './cookie';

/** The admin who looks at a page, or null. Looked up once a request. */
export const lookUpAdmin = cache(async (): Promise<AdminActor | null> => {
  const token = (await cookies()).get(sessionCookieName('admin'))?.value ?? null;
  const actor = await adminActor(token, originOf(await headers(), randomUUID()));
  return actor.kind === 'admin' ? actor : null;
});

/** The admin who looks at a page; anybody else is sent to sign in and comes back to `path`. */
export async function requireAdmin(path: string): Promise<AdminActor> {
  return (await lookUpAdmin()) ?? redirect(`/admin/sign-in?to=${encodeURIComponent(path)}`);
}
