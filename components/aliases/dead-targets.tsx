import { useTranslations } from 'next-intl';
import { Notice } from '@/components/ui/notice';
import { toUnicodeAddress } from '@/lib/core/unicode';

/** Whom the alias names and who gets nothing by it. */
export function DeadTargets({ targets }: { targets: string[] }) {
  const t = useTranslations('aliases.dead');
  if (targets.length === 0) return null;
  return (
    <Notice role="status" tone="pending" title={t('title', { count: targets.length })}>
      {t('text', { addresses: targets.map(toUnicodeAddress).join(', ') })}
    </Notice>
  );
}
