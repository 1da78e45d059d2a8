import { useTranslations } from 'next-intl';
import type { MailAddressView } from '@/lib/operations/mail-messages/view';
import type { RecipientField } from './composition';
import { problemOfRecipient } from './recipients';

/** What is wrong with each recipient: as far as the browser can tell, then as the server said. */
export function useRecipientProblems(
  field: RecipientField,
  value: MailAddressView[],
  errors: Record<string, string>,
) {
  const t = useTranslations('fieldProblems');
  const told = useTranslations('compose');

  function problemOf(at: number): string | null {
    const code = problemOfRecipient(value[at]?.address ?? '');
    const said = errors[`${field}.${at}.address`] ?? errors[`${field}.${at}`];
    return said ?? (code === null ? null : t(t.has(code as 'invalid') ? (code as 'invalid') : 'invalid'));
  }

  const pills = value.flatMap(({ address }, at) => {
    const problem = problemOf(at);
    return problem === null ? [] : told('recipientProblem', { address, problem });
  });
  return { problemOf, sentences: errors[field] === undefined ? pills : [errors[field], ...pills] };
}
