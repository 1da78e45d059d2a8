import { z } from 'zod';
import { parse } from '@/lib/core/operation';
import { recipientSchema } from '@/lib/core/recipient';
import { invalid } from '@/lib/core/refusal';
import { addressesOf, type Recipients } from '@/lib/mailbox/recipients';

const list = z.array(z.object({ name: z.string(), address: recipientSchema }));
const recipientsSchema = z.object({ to: list, cc: list, bcc: list });

/** The recipients of something that leaves: at least one, and each an address. */
export function checkRecipients({ to, cc, bcc }: Recipients): Recipients {
  const recipients = parse(recipientsSchema, { to, cc, bcc });
  if (addressesOf(recipients).length === 0) throw invalid('to', 'recipients-missing');
  return recipients;
}
