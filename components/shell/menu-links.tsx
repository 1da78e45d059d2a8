import Link from 'next/link';
import { usePathname } from 'next/navigation';
import { useTranslations } from 'next-intl';
import classes from './menu-links.module.css';
import type { Side } from './side';

type Props = { pages: Side['pages']; onFollow?: () => void };

/** The words leave the eye where there is room for icons only, never the ear. */
export function MenuLinks({ pages, onFollow }: Props) {
  const t = useTranslations('shell');
  const pathname = usePathname();
  return (
    <ul className={classes.list}>
      {pages.map(({ name, href, icon: Icon }) => (
        <li key={name}>
          <Link
            className={classes.link}
            href={href}
            title={t(`menu.${name}`)}
            aria-current={pathname.startsWith(href) ? 'page' : undefined}
            onClick={onFollow}
          >
            <Icon size={18} aria-hidden />
            <span className={classes.word}>{t(`menu.${name}`)}</span>
          </Link>
        </li>
      ))}
    </ul>
  );
}
