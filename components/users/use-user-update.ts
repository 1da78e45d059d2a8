import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { ApiError, api } from '@/components/query/api';
import type { Page } from '@/lib/core/page';
import type { UserFields } from '@/lib/operations/users/schema';
import type { ChangedUserView, UserView } from '@/lib/operations/users/view';
import { userPath } from './user-path';

/** `withPassword`: the change had a new password in it. */
export type OnUpdated = (user: ChangedUserView, withPassword: boolean) => void;

type Change = { body: UserFields; ifMatch: number };

function isChanged(error: Error): boolean {
  return error instanceof ApiError && error.status === 412;
}

/** Saves a change made for one version. When there is a newer one by now, nothing is saved and `theirs` is that one. */
export function useUserUpdate(address: string, onUpdated: OnUpdated, onError: (error: Error) => void) {
  const cache = useQueryClient();
  const [theirs, setTheirs] = useState<UserView | null>(null);
  const update = useMutation({
    mutationFn: async (change: Change) => {
      setTheirs(null);
      try {
        const { data } = await api<ChangedUserView>(userPath(address), { method: 'PATCH', ...change });
        return data;
      } catch (error) {
        // Their version is part of the answer: without it there is nothing to decide, and that is what is told then.
        if (isChanged(error as Error)) setTheirs((await api<UserView>(userPath(address))).data);
        throw error;
      }
    },
    onError,
    onSuccess(changed, { body }) {
      const { receipt: _, ...user } = changed;
      cache.setQueriesData<Page<UserView>>({ queryKey: ['users', 'list'] }, (page) => replaceIn(page, user));
      onUpdated(changed, body.password !== undefined);
    },
  });
  const error = update.error !== null && isChanged(update.error) ? null : update.error;
  return { update, error, theirs, forgetTheirs: () => setTheirs(null) };
}

function replaceIn(page: Page<UserView> | undefined, user: UserView): Page<UserView> | undefined {
  return page && { ...page, items: page.items.map((item) => (item.address === user.address ? user : item)) };
}
