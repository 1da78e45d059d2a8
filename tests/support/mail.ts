import type { MessageView } from '@/lib/operations/mail-messages/view';

export const ANNA = { name: 'Anna Berg', address: 'anna@example.org' };
export const BEN = { name: 'Ben Ode', address: 'ben@example.net' };
export const CARA = { name: '', address: 'cara@example.com' };

/** A message to Anna, as REST gives it. */
export function message(some: Partial<MessageView> = {}): MessageView {
  return {
    id: '1-7-SU5CT1g',
    folder: 'SU5CT1g',
    from: [BEN],
    to: [ANNA],
    cc: [],
    bcc: [],
    replyTo: [],
    subject: 'Lunch',
    receivedAt: '2026-05-03T14:03:00.000Z',
    sentAt: '2026-05-03T14:02:00.000Z',
    seen: true,
    flagged: false,
    answered: false,
    forwarded: false,
    draft: false,
    hasAttachments: false,
    sizeBytes: 900,
    messageId: '<1@example.net>',
    inReplyTo: null,
    references: [],
    text: 'Today?\n\nBen',
    html: null,
    truncated: false,
    attachments: [],
    ...some,
  };
}
