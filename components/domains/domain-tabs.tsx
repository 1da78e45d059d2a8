import Link from 'next/link';
import { useTranslations } from 'next-intl';
import classes from './domain-tabs.module.css';

const PAGES = [
  ['domains', '/admin/domains'],
  ['aliasDomains', '/admin/domains/aliases'],
] as const;

/** The two lists of domains. */
export function DomainTabs({ current }: { current: (typeof PAGES)[number][0] }) {
  const t = useTranslations('domains.tabs');
  return (
    <nav className={classes.root} aria-label={t('label')}>
      {PAGES.map(([name, href]) => (
        <Link
          key={name}
          className={classes.tab}
          href={href}
          aria-current={name === current ? 'page' : undefined}
        >
          {t(name)}
        </Link>
      ))}
    </nav>
  );
}
