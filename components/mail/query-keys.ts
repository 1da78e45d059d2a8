import type { Listed } from './mail-view';

export const MESSAGES_KEY = ['mail', 'messages'];
export const FOLDERS_KEY = ['mail', 'folders'];
/** Of every change to messages: while one is on its way, what the server lists is not what is on screen. */
export const CHANGE_KEY = ['mail', 'change'];

export type ListKey = readonly ['mail', 'messages', Listed];

export function listKey(listed: Listed): ListKey {
  return ['mail', 'messages', listed];
}

export function messageKey(id: string) {
  return ['mail', 'message', id];
}
