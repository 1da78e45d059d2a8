import { execFileSync } from 'node:child_process';

/** What a parser that is none of ours makes of a message: Python's, of the standard library. */
export type ParsedMail = {
  headers: [name: string, value: string][];
  defects: number;
  parts: {
    type: string;
    name: string | null;
    disposition: string | null;
    cid: string | null;
    base64: string;
  }[];
  to: [name: string, address: string][];
  cc: [name: string, address: string][];
  bcc: [name: string, address: string][];
};

const SCRIPT = `
import base64, json, sys
from email import message_from_bytes, policy
m = message_from_bytes(sys.stdin.buffer.read(), policy=policy.default)
def people(name):
    return [[a.display_name, a.addr_spec] for a in m[name].addresses] if m[name] else []
parts = [{'type': p.get_content_type(), 'name': p.get_filename(), 'disposition': p.get_content_disposition(),
          'cid': p['content-id'], 'base64': base64.b64encode(p.get_payload(decode=True)).decode()}
         for p in m.walk() if not p.is_multipart()]
print(json.dumps({'headers': [[k, str(v)] for k, v in m.items()], 'parts': parts,
                  'defects': sum(len(p.defects) for p in m.walk()),
                  'to': people('to'), 'cc': people('cc'), 'bcc': people('bcc')}))
`;

export function parseMail(raw: string | Buffer): ParsedMail {
  const output = execFileSync('python3', ['-c', SCRIPT], { input: raw, maxBuffer: 1024 ** 3 });
  return JSON.parse(output.toString());
}

export function headerOf({ headers }: ParsedMail, wanted: string): string | undefined {
  return headers.find(([name]) => name.toLowerCase() === wanted)?.[1];
}

/** The texts of these parts, as a person reads them. */
export function textsOf({ parts }: ParsedMail): string[] {
  return parts
    .filter(({ type }) => type.startsWith('text/'))
    .map(({ base64 }) => Buffer.from(base64, 'base64').toString().replaceAll('\r\n', '\n'));
}
