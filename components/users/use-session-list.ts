import { useFormatter, useTranslations } from 'next-intl';

type Counts = { mail: number; webmail: number; panel: number };

const KINDS = ['mail', 'webmail', 'panel'] as const;

/** "2 mail sessions and 1 webmail session"; empty when there is none. */
export function useSessionList(): (counts: Counts) => string {
  const t = useTranslations('receipt');
  const format = useFormatter();
  return (counts) =>
    format.list(KINDS.filter((kind) => counts[kind] > 0).map((kind) => t(kind, { count: counts[kind] })));
}
