import { useTranslations } from 'next-intl';
import { toUnicodeAddress, toUnicodeDomain } from '@/lib/core/unicode';
import type { AuditEventView } from '@/lib/operations/audit-events/view';

type Action = 'users.create';
type Kind = 'admin';

const KINDS = ['admin', 'apiKey', 'user', 'cli', 'nobody', 'system'];

/** An address or a domain as people read it. */
function shown(target: string): string {
  return target.includes('@') ? toUnicodeAddress(target) : toUnicodeDomain(target);
}

/** The name of an action; its code where the catalogue has none. */
export function useActionName(): (action: string) => string {
  const t = useTranslations('auditEvents');
  return (action) => (t.has(`action.${action as Action}`) ? t(`action.${action as Action}`) : action);
}

/** Who did what to whom, as a sentence. */
export function useSentence(): (event: AuditEventView) => string {
  const t = useTranslations('auditEvents');
  return ({ action, actor: { kind, name }, target, detail }) => {
    const by = detail.key === undefined ? kind : 'apiKey';
    const who = { name: shown(name), key: String(detail.key ?? '') };
    const actor = KINDS.includes(by) ? t(`actor.${by as Kind}`, who) : who.name;
    const values = {
      actor,
      target: shown(target),
      action,
      operation: String(detail.operation ?? ''),
      days: Number(detail.days ?? 0),
      count: Number(detail.count ?? 0),
    };
    return t.has(`sentence.${action as Action}`)
      ? t(`sentence.${action as Action}`, values).trim()
      : t('unknown', values);
  };
}
