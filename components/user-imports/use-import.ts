import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { api } from '@/components/query/api';
import { sendFile } from '@/components/query/upload';
import type { UserImportView } from '@/lib/operations/user-imports/view';

const RUNNING_MILLISECONDS = 1_000;
const NAME_AT_MOST = 200;

/** The import on screen, again and again while it is applied; null where there is none. */
export function useImport(first: UserImportView | null) {
  const cache = useQueryClient();
  const [known, setKnown] = useState(first);
  const id = known?.id;
  const { data } = useQuery({
    queryKey: ['user-imports', id],
    queryFn: async ({ signal }) => (await api<UserImportView>(`/api/v1/user-imports/${id}`, { signal })).data,
    enabled: id !== undefined,
    initialData: known ?? undefined,
    refetchInterval: ({ state }) => (state.data?.state === 'running' ? RUNNING_MILLISECONDS : false),
  });
  const current = known === null ? null : (data ?? known);
  const isOver = current?.state === 'done' || current?.state === 'cancelled';
  useEffect(() => {
    if (!isOver) return;
    for (const noun of ['users', 'domains', 'jobs', 'user-imports'])
      cache.invalidateQueries({ queryKey: [noun] });
  }, [cache, isOver]);

  function show(view: UserImportView | null) {
    if (view) cache.setQueryData(['user-imports', view.id], view);
    setKnown(view);
  }
  return { current, show };
}

/** Brings a file to the server, which answers what it would do. `share`: how much is through; null while none is. */
export function useFile(onRead: (view: UserImportView) => void) {
  const [share, setShare] = useState<number | null>(null);
  const sending = useMutation({
    mutationFn: ({ file, passwords }: { file: File; passwords: boolean }) => {
      const fileName = file.name
        .replace(/\p{Cc}+/gu, ' ')
        .slice(0, NAME_AT_MOST)
        .toWellFormed();
      const search = new URLSearchParams({ fileName, passwords: String(passwords) });
      return sendFile<UserImportView>(`/api/v1/user-imports?${search}`, file, { onProgress: setShare });
    },
    onMutate: () => setShare(0),
    onSuccess: onRead,
    onSettled: () => setShare(null),
  });
  return { share, error: sending.error, send: sending.mutate };
}

/** Applies what is on screen, and gives it up. */
export function useDecision(id: string, show: (view: UserImportView | null) => void) {
  const path = `/api/v1/user-imports/${id}`;
  const applying = useMutation({
    mutationFn: async () => (await api<UserImportView>(`${path}/jobs`, { method: 'POST' })).data,
    onSuccess: show,
  });
  const dropping = useMutation({
    mutationFn: () => api(path, { method: 'DELETE' }),
    onSuccess: () => show(null),
  });
  return { applying, dropping };
}
