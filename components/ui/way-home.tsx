'use client';

import { usePathname } from 'next/navigation';
import { useTranslations } from 'next-intl';

const HOMES = { admin: '/admin/users', user: '/user', mail: '/mail' };

/** From a page that is not there to the first one of the surface that one is on. */
export function WayHome() {
  const t = useTranslations('errors.notFound.action');
  const [, first] = usePathname().split('/');
  const surface = first === 'user' || first === 'mail' ? first : 'admin';
  return <a href={HOMES[surface]}>{t(surface)}</a>;
}
