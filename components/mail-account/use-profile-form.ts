import { useMutation } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { api } from '@/components/query/api';
import { useFieldErrors } from '@/components/query/use-field-errors';
import { useToast } from '@/components/ui/use-toast';
import { updateMeInput } from '@/lib/operations/me/schema';
import type { MeView } from '@/lib/operations/me/view';

type Profile = Pick<MeView, 'name' | 'signature'>;

function changesOf(values: Profile, saved: Profile): Partial<Profile> {
  return {
    ...(values.name !== saved.name && { name: values.name }),
    ...(values.signature !== saved.signature && { signature: values.signature }),
  };
}

/** The state of the form with which one changes one's own name and signature. */
export function useProfileForm(me: MeView) {
  const t = useTranslations('myAccount.profile');
  const router = useRouter();
  const toast = useToast();
  const [saved, setSaved] = useState<Profile>(me);
  const [values, setValues] = useState<Profile>({ name: me.name, signature: me.signature });
  const [hint, setHint] = useState(false);
  const { errors, check, take, forget } = useFieldErrors();
  const update = useMutation({
    mutationFn: (body: Partial<Profile>) => api('/api/v1/me', { method: 'PATCH', body }),
    onError: take,
    onSuccess(_answer, body) {
      setSaved({ ...saved, ...body });
      toast({ message: t('saved') });
      // The menu has the name as well.
      router.refresh();
    },
  });

  function type(some: Partial<Profile>) {
    setValues({ ...values, ...some });
    setHint(false);
    Object.keys(some).forEach(forget);
  }

  function save() {
    const changes = changesOf(values, saved);
    const isChanged = Object.keys(changes).length > 0;
    setHint(!isChanged);
    if (isChanged && !update.isPending && check(updateMeInput, changes)) update.mutate(changes);
  }

  const problem = Object.keys(errors).length > 0 ? null : update.error;
  return { values, errors, type, save, saving: update.isPending, hint, problem };
}
