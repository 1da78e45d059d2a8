import { useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useEditForm } from '@/components/form/use-edit-form';
import { pathOf } from '@/components/query/path';
import { useToast } from '@/components/ui/use-toast';
import { updateAliasInput } from '@/lib/operations/aliases/schema';
import type { AliasView } from '@/lib/operations/aliases/view';
import { toInput, toValues } from './alias-values';
import { useAliasName } from './use-alias-words';

export function useAliasForm(listed: AliasView, onUpdated: () => void) {
  const t = useTranslations('aliases');
  const cache = useQueryClient();
  const toast = useToast();
  const nameOf = useAliasName();
  return useEditForm(listed, {
    path: pathOf('aliases', listed.address),
    key: { address: listed.address },
    schema: updateAliasInput,
    toValues,
    toFields: toInput,
    onUpdated() {
      cache.invalidateQueries({ queryKey: ['aliases'] });
      toast({ message: t('edited.done', { address: nameOf(listed) }) });
      onUpdated();
    },
  });
}
