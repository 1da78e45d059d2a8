import { randomUUID } from 'node:crypto';
import { chownSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { type FetchQueryObject, ImapFlow } from 'imapflow';
import { PASSWORD } from '@/tests/support/mail-world';
import {
  INBOX,
  letter,
  startWebmailWorld,
  untilListed,
  type WebmailWorld,
} from '@/tests/support/webmail-world';
import { connect } from './connection';
import { quantile } from './quantile';
import { type Contestant, race } from './race';
import { note, type Report } from './report';
import type { Stage } from './stage';

const MESSAGES = 20_000;
const LIMIT = 50;
const OWNER = 'ben@post.test';
/** What one row and one opened message are made of, as the panel gives them. */
const ROW: FetchQueryObject = {
  uid: true,
  flags: true,
  envelope: true,
  bodyStructure: true,
  internalDate: true,
  size: true,
};

/** A folder as it grows in years, put where Dovecot keeps it: 20,000 deliveries would take longer than all the rest. */
async function fill({ query, pair, put }: WebmailWorld): Promise<void> {
  await put(OWNER, letter('The first'));
  const [mailbox] = await query<{ maildir: string }>(
    'SELECT maildir FROM mail.mailboxes WHERE address = $1',
    [OWNER],
  );
  const maildir = join(pair.directory, 'mail', mailbox?.maildir ?? '-', 'Maildir');
  const { uid, gid } = statSync(maildir);
  const paragraph = `${'Words that fill a letter. '.repeat(3)}\r\n`.repeat(20);
  for (let number = readdirSync(join(maildir, 'new')).length; number < MESSAGES; number += 1) {
    const file = join(maildir, 'cur', `${1_700_000_000 + number}.${randomUUID()}.bench:2,S`);
    writeFileSync(file, letter(`Letter number ${number}`, paragraph));
    chownSync(file, uid, gid);
  }
}

async function timed(work: () => Promise<unknown>): ReturnType<Contestant['ask']> {
  const began = performance.now();
  const body = JSON.stringify(await work());
  return { status: 200, body, ms: performance.now() - began };
}

/** What a script would do that knows nothing of a panel: an open connection, the same questions, no more. */
async function bareImap(port: number) {
  const client = new ImapFlow({
    host: '127.0.0.1',
    port,
    secure: false,
    auth: { user: OWNER, pass: PASSWORD },
    disableAutoIdle: true,
    disableCompression: true,
    logger: false,
  });
  await client.connect();
  const { exists } = await client.mailboxOpen('INBOX');
  return {
    close: () => client.close(),
    list: async () => {
      await client.noop();
      const rows = await client.fetchAll(`${exists - LIMIT + 1}:*`, ROW);
      return rows.map(({ uid, envelope }) => [uid, envelope]);
    },
    open: async (uid: string) => {
      await client.noop();
      const message = await client.fetchOne(uid, { ...ROW, headers: ['references'] }, { uid: true });
      const download = await client.download(uid, '1', { uid: true });
      const body = 'content' in download && download.content ? await text(download.content) : '';
      if (!message) throw new Error('The message is gone');
      return [message.envelope, body];
    },
  };
}

function tell(report: Report, name: string, samples: Map<Contestant, number[]>, atMost: number): void {
  const [panel = [], bare = []] = [...samples.values()];
  const [ours, theirs] = [quantile(panel, 0.5), quantile(bare, 0.5)];
  report.figure(`${name}, panel p50`, ours, { unit: 'ms' });
  report.figure(`${name}, ImapFlow alone p50`, theirs, { unit: 'ms' });
  report.figure(`${name}, panel / ImapFlow alone`, ours / theirs, { atMost });
}

/** A large folder: its first page and one message through the API, and by a script over a connection of the same kind. */
export async function benchWebmail(stage: Stage, report: Report): Promise<void> {
  const world = await startWebmailWorld();
  stage.endLater(() => world.stop());
  note(`Filling a folder with ${MESSAGES} messages`);
  await fill(world);
  const ben = await world.open(OWNER);
  const newest = await untilListed(ben, `Letter number ${MESSAGES - 1}`);
  const { ask, close } = connect(world.panel.url, ben.cookie, 1);
  const bare = await bareImap(world.pair.ports.imap);
  note('Reading it');
  const uid = newest.id.split('-')[1];
  const list = [{ ask }, { ask: () => timed(bare.list) }];
  const path = `/api/v1/mail/messages?folder=${INBOX}&limit=${LIMIT}`;
  tell(report, `Webmail, first ${LIMIT} of ${MESSAGES}`, await race(list, path), 1.5);
  const open = [{ ask }, { ask: () => timed(() => bare.open(uid)) }];
  tell(report, 'Webmail, opening a message', await race(open, `/api/v1/mail/messages/${newest.id}`), 1.3);
  bare.close();
  close();
}
