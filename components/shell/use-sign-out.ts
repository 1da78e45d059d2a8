import { forgetComposition } from '@/components/compose/keep';
import { leaveCompose } from '@/components/compose/open';
import { api } from '@/components/query/api';
import { useErrorText } from '@/components/query/error-text';
import { DOORS, type Door } from '@/components/sign-in/doors';
import { useToast } from '@/components/ui/use-toast';

/**
 * Ends the session and goes to the sign-in page as a whole new document, so that nothing of it stays in memory. What is being
 * written is saved first; where it can't be, the composer says so and nobody is signed out.
 */
export function useSignOut(door: Door): () => Promise<void> {
  const { audience, signIn } = DOORS[door];
  const textOf = useErrorText();
  const toast = useToast();
  return async () => {
    if (!(await leaveCompose())) return;
    try {
      const { data } = await api<{ csrfToken: string }>(`/api/auth/${audience}/csrf`);
      const body = { csrfToken: data.csrfToken, json: 'true' };
      await api(`/api/auth/${audience}/signout`, { method: 'POST', body });
      forgetComposition();
      window.location.assign(signIn);
    } catch (error) {
      toast({ color: 'red', message: textOf(error as Error) });
    }
  };
}
