import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { changesOf } from '@/components/form/differences';
import { api } from '@/components/query/api';
import { useFieldErrors } from '@/components/query/use-field-errors';
import { useToast } from '@/components/ui/use-toast';
import type { Role } from '@/lib/core/actor';
import { createAdminInput } from '@/lib/operations/admins/schema';
import type { AdminView } from '@/lib/operations/admins/view';
import { type AdminValues, newAdmin, toFields } from './admin-values';

/** The state of the pop-up for a new admin. It begins with the role that may do least. */
export function useAdminCreate(roles: readonly Role[], onCreated: (username: string) => void) {
  const t = useTranslations('admins');
  const cache = useQueryClient();
  const toast = useToast();
  const [initial] = useState(() =>
    newAdmin(roles.includes('helpdesk') ? 'helpdesk' : (roles[0] ?? 'auditor')),
  );
  const [username, setUsername] = useState('');
  const [values, setValues] = useState(initial);
  const { errors, check, take, forget } = useFieldErrors();
  const creation = useMutation({
    mutationFn: async (body: object) =>
      (await api<AdminView>('/api/v1/admins', { method: 'POST', body })).data,
    onError: take,
    onSuccess(admin) {
      cache.invalidateQueries({ queryKey: ['admins'] });
      toast({ message: t('created.done', { username: admin.username }) });
      onCreated(admin.username);
    },
  });

  function change(some: Partial<AdminValues>) {
    setValues({ ...values, ...some });
    Object.keys(some).forEach(forget);
  }

  function changeUsername(typed: string) {
    setUsername(typed);
    forget('username');
  }

  function save() {
    const body = { username, ...toFields(values) };
    if (check(createAdminInput, body)) creation.mutate(body);
  }

  const dirty = username !== '' || Object.keys(changesOf(values, initial)).length > 0;
  const problem = Object.keys(errors).length > 0 ? null : creation.error;
  return {
    initial,
    username,
    values,
    errors,
    dirty,
    problem,
    saving: creation.isPending,
    change,
    changeUsername,
    save,
  };
}
