import { useState } from 'react';
import type { FolderView } from '@/lib/operations/mail-folders/view';
import { folderOf, isLastStop } from '../folders/folder-tree';
import type { Marks } from '../mail-cache';
import { useMarks } from './use-marks';
import { useMove } from './use-move';

export type MessageActions = {
  mark: (ids: string[], marks: Marks) => void;
  move: (ids: string[], to: FolderView) => void;
  /** To the trash; what is there already is asked about, and goes for good. */
  remove: (ids: string[]) => void;
};

type Place = { folder: string; folders: readonly FolderView[]; onGone: (ids: string[]) => void };

/** What can be done with messages of a folder. `onGone` is told as soon as they leave the screen. */
export function useMessageActions({ folder, folders, onGone }: Place) {
  const marks = useMarks();
  const moves = useMove();
  const [removing, setRemoving] = useState<string[] | null>(null);

  function move(ids: string[], to: FolderView) {
    if (ids.length === 0 || to.id === folder) return;
    onGone(ids);
    moves.mutate({ ids, from: folder, to });
  }

  function remove(ids: string[]) {
    const trash = folderOf(folders, 'trash');
    if (ids.length === 0) return;
    if (trash && !isLastStop(folders, folder)) move(ids, trash);
    else setRemoving(ids);
  }

  const actions: MessageActions = {
    mark: (ids, change) => ids.length > 0 && marks.mutate({ ids, marks: change }),
    move,
    remove,
  };
  return { actions, removing, stopRemoving: () => setRemoving(null) };
}
