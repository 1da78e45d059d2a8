import { useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { MailAddressView, MessageRowView } from '@/lib/operations/mail-messages/view';
import { distinct, problemOfRecipient, tidy } from './recipients';

const AT_MOST = 6;

type Seen = Partial<{ pages: Seen[]; items: MessageRowView[] }>;

/** Everybody in the lists that were looked at. */
function peopleIn(data: Seen | undefined): MailAddressView[] {
  const rows = Array.isArray(data?.items) ? data.items : [];
  const here = rows.flatMap(({ from, to }) => [...(from ?? []), ...(to ?? [])]);
  return [...here, ...(data?.pages ?? []).flatMap(peopleIn)];
}

/** Whom the letters typed may mean, among the people in the lists of mail that the page has. */
export function useKnownAddresses(typed: string, without: MailAddressView[], wanted: boolean) {
  const cache = useQueryClient();
  const letters = typed.trim().toLowerCase();
  return useMemo(() => {
    if (!wanted || letters === '') return [];
    const lists = cache.getQueriesData<Seen>({ queryKey: ['mail'] });
    const fitting = lists
      .flatMap(([, data]) => peopleIn(data))
      .filter(({ name, address }) => `${name} ${address}`.toLowerCase().includes(letters))
      .map(tidy)
      .filter(({ address }) => problemOfRecipient(address) === null);
    return distinct(fitting, without).slice(0, AT_MOST);
  }, [cache, letters, wanted, without]);
}
