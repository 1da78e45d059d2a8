import nodemailer, { type SendMailOptions } from 'nodemailer';

type Endpoint = { host: string; port: number };

const HOUR_MS = 60 * 60 * 1000;

const NEWSLETTER = `<!doctype html><html><head><style>
  body { font-family: Georgia, serif; color: #222 } h1 { color: #1f3a5f } td { padding: 8px 16px 8px 0 }
</style></head><body><h1>The harbour in December</h1>
<p>Dear reader, the lights are up, and the ferries keep their winter hours until the sixth of January.</p>
<table><tr><td>Morning</td><td>06:40</td></tr><tr><td>Noon</td><td>12:10</td></tr><tr><td>Evening</td><td>18:55</td></tr></table>
<p><img src="https://pictures.example/harbour.jpg" alt="The harbour by night" width="480" height="240"></p>
<p><a href="https://www.example.org/timetable">The whole timetable</a></p></body></html>`;

const CSV = 'month,letters,parcels\nSeptember,1204,311\nOctober,1377,298\nNovember,1290,342\n';

/** A red dot. */
const DOT =
  'iVBORw0KGgoAAAANSUhEUgAAAAUAAAAFCAYAAACNbyblAAAAHElEQVQI12P4//8/w38GIAXDIBKE0DHxgljNBAAO9TXL0Y4OHwAAAABJRU5ErkJggg==';

/** The oldest first. */
const LETTERS: SendMailOptions[] = [
  {
    from: 'Records Office <records@example.com>',
    subject: 'Your reading card is ready',
    text: 'Hello,\n\nyour card for the reading room is at the desk until Friday. Please bring something that shows who you are.\n\nThe Records Office\n-- \nOpen Monday to Friday, 9 to 17',
  },
  {
    from: 'Omar Haddad <omar.haddad@example.org>',
    subject: 'Figures for the third quarter',
    text: 'The figures are attached. The total is a little above last year.\n\nOmar',
    attachments: [{ filename: 'third quarter.csv', content: CSV }],
  },
  {
    from: 'Harbour News <news@example.net>',
    subject: 'The harbour in December',
    text: 'The harbour in December. The ferries keep their winter hours until the sixth of January.',
    html: NEWSLETTER,
  },
  {
    from: 'Jürgen Größer <juergen@example.net>',
    subject: 'Grüße aus Köln',
    text: 'Liebe Grüße vom Rhein. Wir sind noch bis Sonntag hier.\n\nhttps://www.example.net/bilder\n\nJürgen',
  },
  {
    from: 'مريم العلي <maryam@example.com>',
    subject: 'اجتماع يوم الأحد',
    text: 'صباح الخير،\n\nهل يناسبك اجتماع يوم الأحد في العاشرة؟\n\nمريم',
  },
  {
    from: 'Workshop <workshop@example.com>',
    subject: 'A picture in the text',
    html: '<p>This is how the mark should look: <img src="cid:mark@example.com" width="40" height="40" alt="a red dot"></p>',
    attachments: [{ filename: 'mark.png', content: DOT, encoding: 'base64', cid: 'mark@example.com' }],
  },
  {
    from: 'Omar Haddad <omar.haddad@example.org>',
    subject: 'Re: Lunch on Thursday?',
    text: 'Thursday is fine. Shall we say half past twelve, at the usual place?\n\nOn Wednesday you wrote:\n> Are you free for lunch this week?\n>> I am, on most days.\n\nOmar',
  },
];

/** Puts a few letters into each of these mailboxes, by LMTP. */
export async function addSampleLetters(lmtp: Endpoint, addresses: string[]): Promise<void> {
  const transport = nodemailer.createTransport({ ...lmtp, lmtp: true, ignoreTLS: true, pool: true });
  for (const to of addresses) {
    for (const [index, letter] of LETTERS.entries()) {
      const date = new Date(Date.now() - (LETTERS.length - index) * 5 * HOUR_MS);
      await transport.sendMail({ ...letter, to, date });
    }
  }
  transport.close();
}
