import { join } from 'node:path';
import { dovecotIn } from '@/lib/mail-server/launch/dovecot';
import { placeFor } from '@/lib/mail-server/launch/place';
import { postfixIn } from '@/lib/mail-server/launch/postfix';
import { demo } from './demo';

/** The mail server of the stage, to be stopped and started again. */
export function mailServer() {
  const { imap, submission, smtp } = demo();
  const place = placeFor(join(process.env.POSTROOM_E2E_DATA ?? '', 'mail-server'));
  return {
    dovecot: dovecotIn(place, 'dovecot', [imap.port, submission.port]),
    postfix: postfixIn(place, smtp.port),
  };
}
