import { ApiError, api } from '@/components/query/api';

/** Begins a session of an admin; the answer's cookie carries it. */
export async function signIn(username: string, password: string): Promise<void> {
  const { data } = await api<{ csrfToken: string }>('/api/auth/admin/csrf');
  const answer = await api<{ url: string }>('/api/auth/admin/callback/credentials', {
    method: 'POST',
    body: { username, password, csrfToken: data.csrfToken, json: 'true' },
  });
  // next-auth answers 200 to a form that it did not take, and says so in the address to go to.
  if (/[?&](csrf|error)=/.test(answer.data.url)) throw new ApiError(400, 'unknown', '');
}
