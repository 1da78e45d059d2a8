import { z } from 'zod';
import { messageId, messageIdSchema } from '@/lib/core/mail-id';
import { recipientSchema } from '@/lib/core/recipient';
import type { Correspondent, Letter } from './compose';
import type { Header } from './read';

const ANSWERS = 'X-Postroom-Answers';
const TYPED = 'X-Postroom-Typed';

/** What only a draft has: beside what is in every message, what the webmail must know to write on. */
export const DRAFT_HEADERS = [ANSWERS, TYPED];

export type Answers = { id: z.output<typeof messageIdSchema>; how: 'reply' | 'forward' };

type Recipients = Pick<Letter, 'to' | 'cc' | 'bcc'>;

const typedSchema = z.array(z.object({ name: z.string(), address: z.string() }));
const recipientsSchema = z.object({ to: typedSchema, cc: typedSchema, bcc: typedSchema });

/** In words that a header can be folded between (RFC 5322, 2.2.3). */
function inWords(text: string): string {
  return text.replace(/.{60}(?=.)/g, '$& ');
}

function wordsOf(headers: Header[], wanted: string): string | null {
  const value = headers.find(({ name }) => name.toLowerCase() === wanted.toLowerCase())?.value;
  return value === undefined ? null : value.replace(/\s/g, '');
}

function areAddresses(recipients: Correspondent[]): boolean {
  return recipients.every(({ address }) => recipientSchema.safeParse(address).success);
}

function onlyAddresses(recipients: Correspondent[]): Correspondent[] {
  return recipients.flatMap(({ name, address }) => {
    const { data } = recipientSchema.safeParse(address);
    return data === undefined ? [] : [{ name, address: data }];
  });
}

/** Recipients as every mail program reads them, and in a header of their own as typed, where one is no address yet. */
export function toDraft({ to, cc, bcc }: Recipients, answers: Answers | null) {
  const isTyped = !areAddresses([...to, ...cc, ...bcc]);
  const typed = Buffer.from(JSON.stringify({ to, cc, bcc })).toString('base64url');
  return {
    to: onlyAddresses(to),
    cc: onlyAddresses(cc),
    bcc: onlyAddresses(bcc),
    headers: {
      ...(isTyped && { [TYPED]: inWords(typed) }),
      ...(answers && { [ANSWERS]: inWords(`${messageId(answers.id)};${answers.how}`) }),
    },
  };
}

/** The recipients as they were typed; null where the message's own say it all. */
export function typedIn(headers: Header[]): Recipients | null {
  const words = wordsOf(headers, TYPED);
  if (words === null) return null;
  try {
    return recipientsSchema.parse(JSON.parse(Buffer.from(words, 'base64url').toString('utf8')));
  } catch {
    return null;
  }
}

export function answersIn(headers: Header[]): Answers | null {
  const [id, how] = wordsOf(headers, ANSWERS)?.split(';') ?? [];
  const key = messageIdSchema.safeParse(id).data;
  return key && (how === 'reply' || how === 'forward') ? { id: key, how } : null;
}
