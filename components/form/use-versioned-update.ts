import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { ApiError, api } from '@/components/query/api';

type Doors<Answer, Fields> = {
  onError: (error: Error) => void;
  onUpdated: (answer: Answer, fields: Fields) => void;
};

function isChanged(error: Error): boolean {
  return error instanceof ApiError && error.status === 412;
}

/** Saves a change made for one version. When there is a newer one by now, nothing is saved and `theirs` is that one. */
export function useVersionedUpdate<View, Fields, Answer extends View = View>(
  path: string,
  { onError, onUpdated }: Doors<Answer, Fields>,
) {
  const [theirs, setTheirs] = useState<View | null>(null);
  const update = useMutation({
    mutationFn: async (change: { body: Fields; ifMatch: number }) => {
      setTheirs(null);
      try {
        return (await api<Answer>(path, { method: 'PATCH', ...change })).data;
      } catch (error) {
        // Their version is part of the answer: without it there is nothing to decide, and that is what is told then.
        if (isChanged(error as Error)) setTheirs((await api<View>(path)).data);
        throw error;
      }
    },
    onError,
    onSuccess: (answer, { body }) => onUpdated(answer, body),
  });
  const error = update.error !== null && isChanged(update.error) ? null : update.error;
  return {
    update: update.mutate,
    saving: update.isPending,
    error,
    theirs,
    forgetTheirs: () => setTheirs(null),
  };
}
