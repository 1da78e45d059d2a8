import { useTranslations } from 'next-intl';
import { CopyButton } from '@/components/ui/copy-button';
import type { Endpoint } from '@/lib/operations/my-mail-programs/view';
import classes from './mail-programs-screen.module.css';

type Props = { kind: 'imap' | 'submission' | 'pop3'; endpoint: Endpoint; username: string };

export function ServerSettings({ kind, endpoint: { host, port, security }, username }: Props) {
  const t = useTranslations('mailPrograms');
  const title = t(`${kind}.title`);
  return (
    <section aria-labelledby={kind}>
      <h2 id={kind} className={classes.heading}>
        {title}
      </h2>
      <p className={classes.intro}>{t(`${kind}.text`)}</p>
      <dl className={classes.settings}>
        <Setting of={title} name={t('host')} value={host} copied />
        <Setting of={title} name={t('port')} value={String(port)} copied />
        <Setting of={title} name={t('security')} value={t(`kind.${security}`)} />
        <Setting of={title} name={t('username')} value={username} copied />
        <Setting of={title} name={t('password')} value={t('yours')} />
      </dl>
    </section>
  );
}

type SettingProps = {
  of: string;
  name: string;
  value: string;
  /** Something to type off exactly. */
  copied?: boolean;
};

function Setting({ of, name, value, copied }: SettingProps) {
  const t = useTranslations('mailPrograms');
  return (
    <div className={classes.setting}>
      <dt>{name}</dt>
      <dd>
        {copied ? <code className={classes.value}>{value}</code> : value}
        {copied && <CopyButton value={value} label={t('copy', { what: name, of })} />}
      </dd>
    </div>
  );
}
