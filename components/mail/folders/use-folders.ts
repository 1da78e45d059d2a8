import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { api } from '@/components/query/api';
import type { FolderView } from '@/lib/operations/mail-folders/view';
import { FOLDERS_PATH } from '../mail-paths';
import { FOLDERS_KEY } from '../query-keys';

export function useFolders() {
  return useQuery({
    queryKey: FOLDERS_KEY,
    queryFn: async ({ signal }) => (await api<{ items: FolderView[] }>(FOLDERS_PATH, { signal })).data,
    staleTime: Number.POSITIVE_INFINITY,
  });
}

/** What a folder is called: one with a use by our word for it, whatever the mail server calls it. */
export function useFolderName(): (folder: FolderView) => string {
  const t = useTranslations('mail.folders.use');
  return ({ use, name }) => (use === null ? name : t(use));
}
