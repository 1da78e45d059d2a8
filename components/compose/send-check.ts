import { z } from 'zod';
import { recipientSchema } from '@/lib/core/recipient';
import type { Composition } from './composition';

const recipients = z.array(z.object({ address: recipientSchema }));

/** What must be right before anything is sent; the server looks at the rest. */
export const sendableFields = z
  .object({ to: recipients, cc: recipients, bcc: recipients })
  .refine(({ to, cc, bcc }) => to.length + cc.length + bcc.length > 0, {
    path: ['to'],
    message: 'recipients-missing',
  });

export type SendQuestion = 'noSubject' | 'noAttachment';

/** What the person wrote, without what is quoted below it. */
function ownWords(text: string, forwardedLine: string): string {
  const [own = ''] = text.split(forwardedLine, 1);
  return own.replace(/^>.*$/gm, '');
}

/** What is worth a question before sending. */
export function questionsOf(
  { fields, body, attachments }: Composition,
  forwardedLine: string,
): SendQuestion[] {
  const speaksOfOne = /\battach(ed|ments?|ing)?\b/i.test(ownWords(body.text, forwardedLine));
  return [
    ...(fields.subject.trim() === '' ? (['noSubject'] as const) : []),
    ...(speaksOfOne && attachments.length === 0 ? (['noAttachment'] as const) : []),
  ];
}
