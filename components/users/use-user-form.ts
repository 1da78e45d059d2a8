import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useEditForm } from '@/components/form/use-edit-form';
import { pathOf } from '@/components/query/path';
import type { Page } from '@/lib/core/page';
import { type UserFields, updateUserInput } from '@/lib/operations/users/schema';
import type { ChangedUserView, UserView } from '@/lib/operations/users/view';
import { useReceipt } from './use-receipt';
import { toFields, toValues } from './user-values';

type Doors = { onDirty: (dirty: boolean) => void; onUpdated: () => void };

export function useUserForm(user: UserView, { onDirty, onUpdated }: Doors) {
  const cache = useQueryClient();
  const show = useReceipt();
  const form = useEditForm(user, {
    path: pathOf('users', user.address),
    key: { address: user.address },
    schema: updateUserInput,
    toValues,
    toFields,
    onUpdated(changed: ChangedUserView, { password }: UserFields) {
      const { receipt: _, ...view } = changed;
      cache.setQueriesData<Page<UserView>>({ queryKey: ['users', 'list'] }, (page) => replaceIn(page, view));
      show(changed, password !== undefined);
      onUpdated();
    },
  });
  useEffect(() => onDirty(form.dirty), [form.dirty, onDirty]);
  return form;
}

function replaceIn(page: Page<UserView> | undefined, user: UserView): Page<UserView> | undefined {
  return page && { ...page, items: page.items.map((item) => (item.address === user.address ? user : item)) };
}
