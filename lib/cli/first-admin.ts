import { db } from '@/lib/db/client';
import { createAdmin } from '@/lib/operations/admins/create';
import { generatePassword } from '@/lib/password/generate';
import { cliActor } from './actor';
import { print, step } from './say';

/** The first start makes a superadmin and a tenant; its password is printed this once. */
export async function addFirstAdmin(): Promise<void> {
  if ((await db().admin.count()) > 0) return;
  await db().tenant.upsert({ where: { name: 'Default' }, update: {}, create: { name: 'Default' } });
  const given = process.env.POSTROOM_ADMIN_PASSWORD;
  const password = given || generatePassword();
  await createAdmin(cliActor(), { username: 'admin', name: 'Superadmin', role: 'superadmin', password });
  step('Made the first superadmin: admin');
  if (!given)
    print(`\n    Admin username  admin\n    Password        ${password}\n\n    It is shown this once.\n`);
}
