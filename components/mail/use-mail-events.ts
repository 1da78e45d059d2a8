import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { leaveToSignIn } from '@/components/query/session-end';
import type { Listed } from './mail-view';
import { FOLDERS_KEY } from './query-keys';
import { refreshTop } from './refresh';

const EVENTS_PATH = '/api/v1/mail/events';
/** After an answer that was no stream; a stream that broke off the browser opens again by itself. */
const RETRY_MILLISECONDS = 10_000;

type Change = { folder: string };

function refresh(cache: QueryClient, listed: Listed, folder: string): void {
  void cache.invalidateQueries({ queryKey: FOLDERS_KEY });
  if (folder === listed.folder) void refreshTop(cache, listed);
}

/** Listens until it is told to stop. `onOpen`: whatever happened before was not heard. */
function listen(folder: string, onOpen: () => void, onChange: (folder: string) => void): () => void {
  let source: EventSource;
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const connect = () => {
    source = new EventSource(`${EVENTS_PATH}?${new URLSearchParams({ folder })}`);
    source.addEventListener('open', onOpen);
    source.addEventListener('mail', ({ data }) => onChange((JSON.parse(data) as Change).folder));
    source.addEventListener('ended', () => {
      source.close();
      leaveToSignIn();
    });
    source.addEventListener('error', () => {
      if (source.readyState !== EventSource.CLOSED) return;
      waiting = setTimeout(connect, RETRY_MILLISECONDS);
      onOpen();
    });
  };
  connect();
  return () => {
    clearTimeout(waiting);
    source.close();
  };
}

/** Keeps what is listed, and the counts of the folders, as the server has them. */
export function useMailEvents(listed: Listed): void {
  const cache = useQueryClient();
  const latest = useRef(listed);
  latest.current = listed;
  const { folder } = listed;
  useEffect(
    () =>
      listen(
        folder,
        () => refresh(cache, latest.current, folder),
        (changed) => refresh(cache, latest.current, changed),
      ),
    [cache, folder],
  );
}
