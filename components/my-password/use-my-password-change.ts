import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { ApiError, api, isProofWanted } from '@/components/query/api';
import { endThisSession } from '@/components/query/session-end';

type Body = { password: string; currentPassword?: string; everywhere?: boolean };

type Doors<Answer> = {
  /** Where the API has it. */
  path: string;
  onError: (error: Error) => void;
  onChanged: (changed: Answer & { password: string }) => void;
};

/** Changes the password; `asking` while the current one is wanted first, since it was verified too long ago. */
export function useMyPasswordChange<Answer>({ path, onError, onChanged }: Doors<Answer>) {
  const [asking, setAsking] = useState(false);
  const put = async (body: Body) =>
    (await api<Answer>(path, { method: 'PUT', body, provesItself: true })).data;
  const change = useMutation({
    mutationFn: (body: Body) => (body.everywhere ? endThisSession(() => put(body)) : put(body)),
    onError(error) {
      if (isProofWanted(error)) return setAsking(true);
      if (error instanceof ApiError && error.fields.password) setAsking(false);
      onError(error);
    },
    onSuccess(answer, { password }) {
      setAsking(false);
      onChanged({ ...answer, password });
    },
  });
  const error = change.error && !isProofWanted(change.error) ? change.error : null;

  function stopAsking() {
    setAsking(false);
    change.reset();
  }

  return { change: change.mutate, saving: change.isPending, error, asking, stopAsking };
}
