import { IconPlugConnected } from '@tabler/icons-react';
import { useTranslations } from 'next-intl';
import { Notice } from '@/components/ui/notice';
import type { SessionsView } from '@/lib/operations/my-sessions/view';
import classes from './session-list.module.css';

type Props = { sessions: SessionsView['mail']; mailServer: SessionsView['mailServer'] };

/** The connections that Dovecot holds open now; where it can't be asked, that is said in their place. */
export function MailConnectionList({ sessions, mailServer }: Props) {
  const t = useTranslations('mySessions');
  if (mailServer !== 'ok') return <Notice role="status">{t(`mailServer.${mailServer}`)}</Notice>;
  if (sessions.length === 0) return <p className={classes.none}>{t('noPrograms')}</p>;
  return (
    <ul className={classes.list}>
      {sessions.map(({ service, connections, ips }) => (
        <li key={service} className={classes.row}>
          <IconPlugConnected size={18} aria-hidden />
          <div className={classes.what}>
            <ServiceName service={service} />
            <span className={classes.detail}>
              {t('connections', { count: connections })}
              {ips.length > 0 && ` · ${ips.join(', ')}`}
            </span>
          </div>
        </li>
      ))}
    </ul>
  );
}

const KNOWN = ['imap', 'pop3', 'sieve', 'submission'] as const;

/** Dovecot tells of services that have no words here, too. */
function ServiceName({ service }: { service: string }) {
  const t = useTranslations('mySessions.service');
  const known = KNOWN.find((one) => one === service || `${one}-login` === service);
  return <span className={classes.name}>{known ? t(known) : service}</span>;
}
