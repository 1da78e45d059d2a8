import { useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useEditForm } from '@/components/form/use-edit-form';
import { useFresh } from '@/components/form/use-fresh';
import { pathOf } from '@/components/query/path';
import { useToast } from '@/components/ui/use-toast';
import { updateTenantInput } from '@/lib/operations/tenants/schema';
import type { TenantView } from '@/lib/operations/tenants/view';
import { toInput, toValues } from './tenant-values';

/** `onUpdated`: with the name that it has now. */
export function useTenantForm(listed: TenantView, onUpdated: (name: string) => void) {
  const t = useTranslations('tenants');
  const cache = useQueryClient();
  const toast = useToast();
  const path = pathOf('tenants', listed.name);
  const fresh = useFresh(path, listed);
  const form = useEditForm(listed, {
    path,
    key: { tenant: listed.name },
    schema: updateTenantInput,
    toValues,
    toFields: toInput,
    onUpdated({ name }) {
      cache.invalidateQueries({ queryKey: ['tenants'] });
      // A domain says whose it is.
      cache.invalidateQueries({ queryKey: ['domains'] });
      toast({ message: t('edited.done', { tenant: name }) });
      onUpdated(name);
    },
  });
  // The list may be an hour old: as long as nothing is typed, the form follows what the server says now.
  if (fresh.data.version > form.base.version && !form.dirty) form.adopt(fresh.data);
  return { ...form, problem: form.theirs ? null : (form.problem ?? fresh.error) };
}
