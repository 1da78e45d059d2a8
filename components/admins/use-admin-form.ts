import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useEditForm } from '@/components/form/use-edit-form';
import { api } from '@/components/query/api';
import { pathOf } from '@/components/query/path';
import { useToast } from '@/components/ui/use-toast';
import { type AdminFields, updateAdminInput } from '@/lib/operations/admins/schema';
import type { AdminView, ChangedAdminView } from '@/lib/operations/admins/view';
import { type AdminValues, toFields, toValues } from './admin-values';

/** The admin as the list showed him, and a moment later as he is. Asked for once: nothing may change under a person's hands. */
function useFreshAdmin(listed: AdminView) {
  return useQuery({
    queryKey: ['admin', listed.username],
    queryFn: async ({ signal }) => (await api<AdminView>(pathOf('admins', listed.username), { signal })).data,
    initialData: listed,
    staleTime: 0,
    gcTime: 0,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  });
}

export function useAdminForm(listed: AdminView, onUpdated: () => void) {
  const t = useTranslations('admins.edited');
  const cache = useQueryClient();
  const toast = useToast();
  const fresh = useFreshAdmin(listed);
  const { username } = listed;
  const form = useEditForm<AdminView, AdminValues, AdminFields, ChangedAdminView>(listed, {
    path: pathOf('admins', username),
    key: { username },
    schema: updateAdminInput,
    toValues,
    toFields,
    onUpdated({ panelSessionsEnded: count }, { password }) {
      cache.invalidateQueries({ queryKey: ['admins'] });
      toast({ message: password ? t('password', { username, count }) : t('done', { username }) });
      onUpdated();
    },
  });
  // The list may be an hour old: as long as nothing is typed, the form follows what the server says now.
  if (fresh.data.version > form.base.version && !form.dirty) form.adopt(fresh.data);
  return { ...form, problem: form.theirs ? null : (form.problem ?? fresh.error) };
}
