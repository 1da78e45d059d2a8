import { Button } from '@mantine/core';
import { IconBrowser, IconMail } from '@tabler/icons-react';
import { useTranslations } from 'next-intl';
import { RelativeTime } from '@/components/ui/relative-time';
import type { SessionsView } from '@/lib/operations/my-sessions/view';
import { browserName } from './browser-name';
import classes from './session-list.module.css';
import { useSessionEnd } from './use-session-end';

type Session = SessionsView['web'][number];

function useBrowserWords(userAgent: string | null): string {
  const t = useTranslations('mySessions.browser');
  const { browser, system } = browserName(userAgent);
  if (browser && system) return t('both', { browser, system });
  return browser ?? system ?? t('unknown');
}

/** One browser; this one is left by signing out. */
export function BrowserRow({ session }: { session: Session }) {
  const t = useTranslations('mySessions');
  const name = useBrowserWords(session.userAgent);
  const end = useSessionEnd(name);
  const surface = t(`surface.${session.surface}`);
  const address = session.ip ?? t('noAddress');
  const Icon = session.surface === 'webmail' ? IconMail : IconBrowser;
  return (
    <li className={classes.row}>
      <Icon size={18} aria-hidden />
      <div className={classes.what}>
        <span className={classes.name}>
          {name}
          {session.current && <span className={classes.current}>{t('current')}</span>}
        </span>
        <span className={classes.detail}>
          {surface} · {address} · <RelativeTime value={session.lastSeenAt} />
        </span>
      </div>
      {!session.current && (
        <Button
          variant="default"
          size="compact-sm"
          aria-label={t('endOne', { name, surface, address })}
          loading={end.isPending}
          onClick={() => end.mutate(session.id)}
        >
          {t('end')}
        </Button>
      )}
    </li>
  );
}
