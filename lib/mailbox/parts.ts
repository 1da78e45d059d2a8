import type { UserActor } from '@/lib/core/actor';
import type { MessageKey } from '@/lib/core/mail-id';
import { Refusal } from '@/lib/core/refusal';
import { messageNotFound, withMessage } from './open-folder';
import { type Attachment, bodyOf } from './structure';

/** An attachment of a message by its part. Throws Refusal 'not-found'. */
export function findPart(actor: UserActor, id: MessageKey, part: string): Promise<Attachment> {
  return withMessage(actor, id, async (client) => {
    const message = await client.fetchOne(String(id.uid), { bodyStructure: true }, { uid: true });
    if (!message) throw messageNotFound();
    const found = bodyOf(message.bodyStructure).attachments.find((one) => one.part === part);
    if (!found) throw new Refusal('not-found', { detail: 'part-not-found' });
    return found;
  });
}
