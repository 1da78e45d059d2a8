import { api } from '@/components/query/api';
import { useErrorText } from '@/components/query/error-text';
import { DOORS, type Door } from '@/components/sign-in/doors';
import { useToast } from '@/components/ui/use-toast';

/** Ends the session and goes to the sign-in page as a whole new document, so that nothing of it stays in memory. */
export function useSignOut(door: Door): () => Promise<void> {
  const { audience, signIn } = DOORS[door];
  const textOf = useErrorText();
  const toast = useToast();
  return async () => {
    try {
      const { data } = await api<{ csrfToken: string }>(`/api/auth/${audience}/csrf`);
      const body = { csrfToken: data.csrfToken, json: 'true' };
      await api(`/api/auth/${audience}/signout`, { method: 'POST', body });
      window.location.assign(signIn);
    } catch (error) {
      toast({ color: 'red', message: textOf(error as Error) });
    }
  };
}
