import { useMutation } from '@tanstack/react-query';
import { api } from '@/components/query/api';
import { useFieldErrors } from '@/components/query/use-field-errors';
import type { ChangedSecondFactorView } from '@/lib/operations/account-second-factor/view';

/** Turns two-step sign-in on or off, with a code. */
export function useSecondFactorChange(
  active: boolean,
  onChanged: (changed: ChangedSecondFactorView) => void,
) {
  const { errors, tell, take } = useFieldErrors();
  const change = useMutation({
    mutationFn: async (code: string) =>
      (
        await api<ChangedSecondFactorView>('/api/v1/account/second-factor', {
          method: 'PATCH',
          body: { active, code },
        })
      ).data,
    onError: take,
    onSuccess: onChanged,
  });

  function save(code: string) {
    if (tell(code.trim() === '' ? { code: { code: 'required' } } : {})) change.mutate(code);
  }

  const problem = Object.keys(errors).length > 0 ? null : change.error;
  return { save, errors, problem, saving: change.isPending };
}
