import { useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useEditForm } from '@/components/form/use-edit-form';
import { useFresh } from '@/components/form/use-fresh';
import { pathOf } from '@/components/query/path';
import { useToast } from '@/components/ui/use-toast';
import { toUnicodeDomain } from '@/lib/core/unicode';
import { updateDomainInput } from '@/lib/operations/domains/schema';
import type { DomainView } from '@/lib/operations/domains/view';
import { toInput, toValues } from './domain-values';

export function useDomainForm(listed: DomainView, onUpdated: () => void) {
  const t = useTranslations('domains');
  const cache = useQueryClient();
  const toast = useToast();
  const path = pathOf('domains', listed.name);
  const fresh = useFresh(path, listed);
  const form = useEditForm(listed, {
    path,
    key: { domain: listed.name },
    schema: updateDomainInput,
    toValues,
    toFields: toInput,
    onUpdated() {
      cache.invalidateQueries({ queryKey: ['domains'] });
      toast({ message: t('edited.done', { domain: toUnicodeDomain(listed.name) }) });
      onUpdated();
    },
  });
  // The list may be an hour old: as long as nothing is typed, the form follows what the server says now.
  if (fresh.data.version > form.base.version && !form.dirty) form.adopt(fresh.data);
  return { ...form, problem: form.theirs ? null : (form.problem ?? fresh.error) };
}
