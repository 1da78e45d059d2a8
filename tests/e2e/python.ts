import { execFileSync } from 'node:child_process';
import { demo, samplePassword } from './demo';

/** A message as Python's own library reads it. */
export type PythonMessage = {
  subject: string;
  from: string;
  to: string;
  cc: string;
  flags: string;
  /** The types of its parts: `multipart/mixed(text/plain, image/png)`. */
  structure: string;
  defects: number;
  messageId: string;
  inReplyTo: string;
  references: string;
  texts: string[];
  files: { name: string; type: string; base64: string }[];
};

const OPEN = `
import base64, email, imaplib, json, re, smtplib, sys
from email import policy
from email.message import EmailMessage
asked = json.load(sys.stdin)
def imap():
    client = imaplib.IMAP4(asked['host'], asked['imapPort'])
    client.login(asked['user'], asked['password'])
    return client
`;

const READ = `${OPEN}
def structure(part):
    if not part.is_multipart(): return part.get_content_type()
    return part.get_content_type() + '(' + ', '.join(structure(p) for p in part.iter_parts()) + ')'
def described(raw, flags):
    m = email.message_from_bytes(raw, policy=policy.default)
    leaves = [p for p in m.walk() if not p.is_multipart()]
    files = [p for p in leaves if p.get_filename()]
    return {
        'subject': m['subject'] or '', 'from': str(m['from'] or ''), 'to': str(m['to'] or ''),
        'cc': str(m['cc'] or ''), 'flags': flags, 'structure': structure(m),
        'defects': sum(len(p.defects) for p in m.walk()), 'messageId': m['message-id'] or '',
        'inReplyTo': m['in-reply-to'] or '', 'references': m['references'] or '',
        'texts': [p.get_content() for p in leaves if p.get_content_maintype() == 'text' and p not in files],
        'files': [{'name': p.get_filename(), 'type': p.get_content_type(),
                   'base64': base64.b64encode(p.get_payload(decode=True)).decode()} for p in files]}
def name_of(line):
    quoted = re.search(rb'\\) "[^"]*" "?([^"]*?)"?$', line).group(1)
    return quoted, quoted.replace(b'&', b'+').replace(b',', b'/').decode('utf-7')
client, found = imap(), {}
for line in client.list()[1]:
    raw_name, name = name_of(line)
    found[name] = []
    client.select(b'"' + raw_name + b'"', readonly=True)
    for uid in client.uid('search', None, 'ALL')[1][0].split():
        answer = client.uid('fetch', uid, '(FLAGS BODY.PEEK[])')[1]
        flags = ' '.join(f.decode() for f in imaplib.ParseFlags(answer[0][0]) if f != b'\\\\Recent')
        found[name].append(described(answer[0][1], flags))
client.logout()
print(json.dumps(found))
`;

/** Letters as Python's library builds them: one is put beside the others by IMAP, one is sent by SMTP. */
const WRITE = `${OPEN}
def nested(subject):
    m = EmailMessage()
    m['Subject'], m['From'], m['To'] = subject, asked['from'], asked['to']
    m.set_content('Grüße aus Köln, 5 § und ½ Liter.\\n', charset='latin-1', cte='quoted-printable')
    m.add_alternative('<p>Grüße aus <b>Köln</b></p><img src="cid:dot@here" alt="A dot">', subtype='html')
    m.get_payload()[1].add_related(base64.b64decode(asked['png']), 'image', 'png', cid='<dot@here>')
    m.add_attachment(bytes(range(256)) * 40, 'application', 'octet-stream', filename='Prüfung & Maß.bin')
    inner = EmailMessage()
    inner['Subject'], inner['From'] = 'Within', 'somebody@outside.test'
    inner.set_content('A letter within a letter.\\n')
    m.add_attachment(inner)
    return m
plain = EmailMessage()
plain['Subject'], plain['From'], plain['To'] = 'Nur Text: ¡Señor Müller!', asked['from'], asked['to']
plain.set_content('Übergrößenträger\\n', charset='latin-1', cte='8bit')
client = imap()
client.append('INBOX', '(\\\\Flagged)', None, nested('Gelegt: Ångström – 東京').as_bytes(policy=policy.SMTP))
client.append('INBOX', None, None, plain.as_bytes(policy=policy.SMTP))
client.logout()
smtp = smtplib.SMTP(asked['host'], asked['submissionPort'])
smtp.login(asked['user'], asked['password'])
smtp.send_message(nested('Geschickt: Ångström – 東京'))
smtp.quit()
print(json.dumps('done'))
`;

/** The password goes by standard input, which no list of processes shows. */
function run<Answer>(script: string, user: string, asked: object = {}): Answer {
  const { imap, submission } = demo();
  const input = JSON.stringify({
    host: imap.host,
    imapPort: imap.port,
    submissionPort: submission.port,
    user,
    password: samplePassword(),
    ...asked,
  });
  const output = execFileSync('python3', ['-c', script], { input, maxBuffer: 2 ** 28, timeout: 60_000 });
  return JSON.parse(output.toString()) as Answer;
}

/** Everything in somebody's mailbox, by imaplib: the messages of each folder, oldest first. */
export function readByPython(user: string): Record<string, PythonMessage[]> {
  return run(READ, user);
}

/** Three letters: two laid into somebody's own inbox, one sent to `to`. */
export function writeByPython(user: string, to: string, png: Buffer): void {
  run<string>(WRITE, user, { from: user, to, png: png.toString('base64') });
}
