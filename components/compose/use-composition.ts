import { useLocale, useTranslations } from 'next-intl';
import { useState } from 'react';
import type { MailAddressView, MessageView } from '@/lib/operations/mail-messages/view';
import type { Composition } from './composition';
import type { ComposeRequest } from './open';
import { forwardComposition, type Me, newComposition, replyComposition } from './opening';
import { nameOf, type QuoteWords } from './quote';
import { formatRecipient } from './recipients';

/** In the person's own zone, which only the browser knows. */
function useDateText(): (message: MessageView) => string {
  const locale = useLocale();
  const format = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' });
  return ({ sentAt, receivedAt }) => format.format(new Date(sentAt ?? receivedAt));
}

function useQuoteWords(): QuoteWords {
  const t = useTranslations('compose.quote');
  const dateOf = useDateText();
  const listed = (people: MailAddressView[]) => people.map(formatRecipient).join(', ');
  return {
    wrote: (message) => {
      const [from] = message.from;
      return t('wrote', { date: dateOf(message), name: from ? nameOf(from) : t('somebody') });
    },
    forwarded: (message) => [
      t('forwarded'),
      `${t('from')} ${listed(message.from)}`,
      `${t('date')} ${dateOf(message)}`,
      `${t('subject')} ${message.subject}`,
      `${t('to')} ${listed(message.to)}`,
      ...(message.cc.length > 0 ? [`${t('cc')} ${listed(message.cc)}`] : []),
    ],
  };
}

/** What is to be written, as it is when it is opened. */
export function useComposition(request: Exclude<ComposeRequest, { kind: 'draft' }>, me: Me): Composition {
  const words = useQuoteWords();
  const [composition] = useState(() => {
    if (request.kind === 'new') return newComposition(me);
    if (request.kind === 'forward') return forwardComposition(request.message, me, words);
    return replyComposition(request.message, me, words, request.kind === 'reply-all');
  });
  return composition;
}
