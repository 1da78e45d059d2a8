import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { ApiError, api } from '@/components/query/api';
import { endThisSession } from '@/components/query/session-end';
import type { Receipt } from '@/lib/operations/users/view';
import type { Changed } from './changed-password-notice';

type Body = { password: string; currentPassword?: string; everywhere?: boolean };

function isProofWanted(error: Error): boolean {
  return error instanceof ApiError && error.code === 'reauthentication-required';
}

async function put(body: Body): Promise<{ receipt: Receipt }> {
  return (await api<{ receipt: Receipt }>('/api/v1/me/password', { method: 'PUT', body })).data;
}

type Doors = {
  onError: (error: Error) => void;
  onChanged: (changed: Changed) => void;
};

/** Changes the password; `asking` while the current one is wanted first, since it was verified too long ago. */
export function useMyPasswordChange({ onError, onChanged }: Doors) {
  const [asking, setAsking] = useState(false);
  const change = useMutation({
    mutationFn: (body: Body) => (body.everywhere ? endThisSession(() => put(body)) : put(body)),
    onError(error) {
      if (isProofWanted(error)) return setAsking(true);
      if (error instanceof ApiError && error.fields.password) setAsking(false);
      onError(error);
    },
    onSuccess({ receipt }, { password }) {
      setAsking(false);
      onChanged({ password, receipt });
    },
  });
  const error = change.error && !isProofWanted(change.error) ? change.error : null;

  function stopAsking() {
    setAsking(false);
    change.reset();
  }

  return { change: change.mutate, saving: change.isPending, error, asking, stopAsking };
}
