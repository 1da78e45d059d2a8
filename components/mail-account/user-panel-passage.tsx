'use client';

import { useTranslations } from 'next-intl';
import { useCallback, useEffect, useRef, useState } from 'react';
import { ApiError, api } from '@/components/query/api';
import { useErrorText } from '@/components/query/error-text';
import { signInHref } from '@/components/query/session-end';
import { DOORS } from '@/components/sign-in/doors';
import type { TicketView } from '@/lib/operations/my-tickets/view';

/** A ticket, or why there is none. */
function useTicket() {
  const [ticket, setTicket] = useState<TicketView | null>(null);
  const [error, setError] = useState<Error | null>(null);

  const ask = useCallback(async () => {
    setError(null);
    try {
      setTicket(
        (await api<TicketView>('/api/v1/me/tickets', { method: 'POST', body: { target: 'user' } })).data,
      );
    } catch (reason) {
      if (reason instanceof ApiError && reason.status === 401) window.location.replace(signInHref());
      else setError(reason as Error);
    }
  }, []);

  return { ticket, error, ask };
}

/** The way back leads to the mail, not here, where it would only go on again. */
function leave(form: HTMLFormElement): void {
  window.history.replaceState(null, '', DOORS.mail.home);
  window.addEventListener('pageshow', ({ persisted }) => persisted && window.location.reload());
  form.submit();
}

/** Goes on to the User Panel of another host, signed in: a form carries the ticket, since an address is kept and logged. */
export function UserPanelPassage() {
  const t = useTranslations('signIn.passage');
  const textOf = useErrorText();
  const form = useRef<HTMLFormElement>(null);
  const { ticket, error, ask } = useTicket();
  useEffect(() => void ask(), [ask]);
  useEffect(() => {
    if (ticket && form.current) leave(form.current);
  }, [ticket]);

  return (
    <main className="message">
      <h1>{t('title')}</h1>
      <p role={error ? 'alert' : 'status'}>{error ? textOf(error) : t('text')}</p>
      {error && (
        <>
          <button type="button" onClick={ask}>
            {t('retry')}
          </button>
          <a href={DOORS.mail.home}>{t('back')}</a>
        </>
      )}
      {ticket && (
        <form ref={form} method="post" action={ticket.url} hidden>
          <input type="hidden" name="ticket" value={ticket.ticket} />
        </form>
      )}
    </main>
  );
}
