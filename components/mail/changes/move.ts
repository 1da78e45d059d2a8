import type { z } from 'zod';
import { api } from '@/components/query/api';
import type { updatedMessagesView } from '@/lib/operations/mail-messages/view';
import { MESSAGES_PATH } from '../mail-paths';

type Updated = z.infer<typeof updatedMessagesView>;

/** Answers where each of them is now, as far as the mail server tells. */
export async function move(ids: string[], folder: string): Promise<Updated['ids']> {
  return (await api<Updated>(MESSAGES_PATH, { method: 'PATCH', body: { ids, folder } })).data.ids;
}
