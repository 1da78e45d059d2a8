import { ApiError, api } from '@/components/query/api';
import { DOORS, type Door } from './doors';

type Credentials = { name: string; password: string; code?: string };

/** Begins a session; the answer's cookie carries it. */
export async function signIn(door: Door, { name, ...secrets }: Credentials): Promise<void> {
  const { audience, credential, surface } = DOORS[door];
  const { data } = await api<{ csrfToken: string }>(`/api/auth/${audience}/csrf`);
  const answer = await api<{ url: string }>(`/api/auth/${audience}/callback/credentials`, {
    method: 'POST',
    body: { [credential]: name, ...secrets, surface, csrfToken: data.csrfToken, json: 'true' },
  });
  // next-auth answers 200 to a form that it did not take, and says so in the address to go to.
  if (/[?&](csrf|error)=/.test(answer.data.url)) throw new ApiError(400, 'unknown', '');
}
