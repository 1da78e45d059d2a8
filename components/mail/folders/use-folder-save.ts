import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { api } from '@/components/query/api';
import { useToast } from '@/components/ui/use-toast';
import type { FolderView } from '@/lib/operations/mail-folders/view';
import { FOLDERS_PATH, folderPath } from '../mail-paths';
import { FOLDERS_KEY } from '../query-keys';
import type { NamingRequest } from './folder-request';

type Outcome = {
  onProblem: (error: Error) => void;
  onClose: () => void;
  onReplaced: (folder: string, by: FolderView) => void;
};

function send(request: NamingRequest, name: string) {
  if (request.kind === 'rename') {
    return api<FolderView>(folderPath(request.folder.id), { method: 'PATCH', body: { name } });
  }
  const body = { name, ...(request.parent && { parent: request.parent.id }) };
  return api<FolderView>(FOLDERS_PATH, { method: 'POST', body });
}

/** Makes a folder or gives one another name, which gives it another id as well. */
export function useFolderSave(request: NamingRequest, { onProblem, onClose, onReplaced }: Outcome) {
  const t = useTranslations('mail.folders.form');
  const cache = useQueryClient();
  const toast = useToast();
  return useMutation({
    mutationFn: async (name: string) => (await send(request, name)).data,
    onError: onProblem,
    async onSuccess(folder) {
      toast({ message: t(`${request.kind}.done`, { name: folder.name }) });
      if (request.kind === 'rename') onReplaced(request.folder.id, folder);
      onClose();
      await cache.invalidateQueries({ queryKey: FOLDERS_KEY });
    },
  });
}
