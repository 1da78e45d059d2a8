import { api } from '@/components/query/api';
import { useErrorText } from '@/components/query/error-text';
import { useToast } from '@/components/ui/use-toast';

/** Ends the session and goes to the sign-in page as a whole new document, so that nothing of it stays in memory. */
export function useSignOut(): () => Promise<void> {
  const textOf = useErrorText();
  const toast = useToast();
  return async () => {
    try {
      const { data } = await api<{ csrfToken: string }>('/api/auth/admin/csrf');
      const body = { csrfToken: data.csrfToken, json: 'true' };
      await api('/api/auth/admin/signout', { method: 'POST', body });
      window.location.assign('/admin/sign-in');
    } catch (error) {
      toast({ color: 'red', message: textOf(error as Error) });
    }
  };
}
