import { useTranslations } from 'next-intl';
import { formatBytes } from '@/lib/core/bytes';
import classes from './usage-bar.module.css';

/** How much of a quota is used, in words and as a bar; a `quotaBytes` of 0 is no limit. */
export function UsageBar({ usedBytes, quotaBytes }: { usedBytes: number; quotaBytes: number }) {
  const t = useTranslations('usageBar');
  const used = formatBytes(usedBytes);
  if (quotaBytes === 0) return <span className={classes.text}>{t('noLimit', { used })}</span>;
  const over = usedBytes > quotaBytes;
  const percent = Math.min(100, (usedBytes / quotaBytes) * 100);
  return (
    <span className={classes.root} data-over={over || undefined}>
      <span className={classes.text}>
        {t('of', { used, quota: formatBytes(quotaBytes) })}
        {over && <strong className={classes.over}>{t('over')}</strong>}
      </span>
      <span className={classes.track} aria-hidden>
        <span className={classes.fill} style={{ width: `${percent}%` }} />
      </span>
    </span>
  );
}
