import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { api } from '@/components/query/api';
import { pathOf } from '@/components/query/path';
import type { SessionsView } from '@/lib/operations/my-sessions/view';
import { useSessionList } from './use-session-list';

function countsOf({ web, mail }: SessionsView) {
  const on = (surface: string) => web.filter((session) => session.surface === surface).length;
  const connections = mail.reduce((sum, { connections }) => sum + connections, 0);
  return { mail: connections, webmail: on('webmail'), panel: on('panel') };
}

/** What this user has open now, in a sentence; null while it is not known. */
export function useOpenSessions(address: string): string | null {
  const t = useTranslations('userEdit.logOutQuestion');
  const listOf = useSessionList();
  const { data } = useQuery({
    queryKey: ['users', 'sessions', address],
    queryFn: async ({ signal }) =>
      (await api<SessionsView>(`${pathOf('users', address)}/sessions`, { signal })).data,
    staleTime: 0,
    gcTime: 0,
  });
  if (data === undefined) return null;
  const list = listOf(countsOf(data));
  const known = list === '' ? t('none') : t('open', { list });
  return data.mailServer === 'down' ? `${list && `${known} `}${t('mailUnknown')}` : known;
}
