import { Skeleton, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { api } from '@/components/query/api';
import { pathOf } from '@/components/query/path';
import { ProblemAlert } from '@/components/query/problem-alert';
import type { UserView } from '@/lib/operations/users/view';
import { UserEditForm } from './user-edit-form';
import { UserHeading } from './user-heading';

type Props = {
  address: string;
  onDirty: (dirty: boolean) => void;
  onCancel: () => void;
  onUpdated: () => void;
  question: ReactNode;
};

/** Asks for the user as it is now before anything can be changed: the list may be an hour old. */
export function UserEdit({ address, ...form }: Props) {
  const { data, error } = useQuery({
    queryKey: ['users', 'one', address],
    queryFn: async ({ signal }) => (await api<UserView>(pathOf('users', address), { signal })).data,
    staleTime: 0,
    gcTime: 0,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  });
  if (data) return <UserEditForm user={data} {...form} />;
  return (
    <Stack gap="md">
      <UserHeading address={address} name="" />
      {error ? <ProblemAlert error={error} /> : <Skeleton height={495} />}
    </Stack>
  );
}
