/** Whole messages whose structure, headers or charsets are the attack. RUN and LOAD as in the markup. */

const CRLF = '\r\n';

function message(headers: string[], body: string | string[]): string {
  return [...headers, '', ...[body].flat(), ''].join(CRLF);
}

const FROM = 'From: Mallory <mallory@outside.test>';
const TO = 'To: ada@post.test';

function nested(depth: number): string {
  const open = Array.from({ length: depth }, (_, level) =>
    [`Content-Type: multipart/mixed; boundary="b${level}"`, '', `--b${level}`].join(CRLF),
  );
  const close = Array.from({ length: depth }, (_, level) => `--b${depth - 1 - level}--`);
  return [...open, 'Content-Type: text/plain', '', 'At the bottom.', ...close].join(CRLF);
}

function wide(parts: number): string[] {
  const part = [
    '--w',
    'Content-Type: text/plain',
    'Content-Disposition: attachment; filename=x.txt',
    '',
    'x',
  ];
  return [...Array.from({ length: parts }, () => part).flat(), '--w--'];
}

function letterInLetter(depth: number): string {
  const inner = ['From: x@y', 'Subject: inside', 'Content-Type: message/rfc822', ''].join(CRLF);
  return `${Array.from({ length: depth }, () => inner).join(CRLF)}${CRLF}From: x@y${CRLF}${CRLF}<b>end</b>`;
}

const IMG = '<img src=x onerror="RUN">';

/** By subject, which each has as its own, so that it can be found. */
export const STRUCTURES: Record<string, (subject: string) => string> = {
  'no headers at all': (subject) => message([`Subject: ${subject}`], 'Nobody wrote this.'),
  'nothing but a subject, no end of the headers': (subject) => `Subject: ${subject}${CRLF}`,
  'empty addresses': (subject) => message(['From:', 'To: ,;,', 'Cc: <>', `Subject: ${subject}`], 'x'),
  'a quoted at sign': (subject) =>
    message(
      [
        'From: "a@evil.test"@outside.test',
        `Reply-To: "ada@post.test" <x@evil.test>`,
        TO,
        `Subject: ${subject}`,
      ],
      'x',
    ),
  'a thousand senders': (subject) =>
    message(
      [
        `From: ${Array.from({ length: 1000 }, (_, i) => `p${i}@x.test`).join(`,${CRLF} `)}`,
        TO,
        `Subject: ${subject}`,
      ],
      'x',
    ),
  'a script in the name': (subject) =>
    message([`From: "${IMG.replaceAll('"', '\\"')}" <x@outside.test>`, TO, `Subject: ${subject}`], 'x'),
  'a script in an encoded name': (subject) =>
    message(
      [
        `From: =?utf-8?B?${Buffer.from(IMG).toString('base64')}?= <x@outside.test>`,
        TO,
        `Subject: ${subject}`,
      ],
      'x',
    ),
  'line ends in encoded words': (subject) =>
    message(
      [
        `From: =?utf-8?Q?a=0D=0ABcc:_x@evil.test?= <x@outside.test>`,
        TO,
        `Subject: ${subject} =?utf-8?Q?=0D=0AX:_y?=`,
      ],
      'x',
    ),
  'letters that turn the direction': (subject) =>
    message(
      [
        `From: =?utf-8?B?${Buffer.from('\u202etset.tsop@ada').toString('base64')}?= <x@outside.test>`,
        TO,
        `Subject: ${subject}`,
      ],
      'x',
    ),
  'an attachment named as a path': (subject) =>
    message(
      [FROM, TO, `Subject: ${subject}`, 'Content-Type: multipart/mixed; boundary=m'],
      [
        '--m',
        'Content-Type: text/plain',
        '',
        'x',
        '--m',
        'Content-Type: text/html; name="../../etc/passwd"',
        'Content-Disposition: attachment; filename="..\\\\..\\\\<img src=x onerror=RUN>.html"',
        '',
        '<script>RUN</script>',
        '--m--',
      ],
    ),
  'an attachment named with line ends': (subject) =>
    message(
      [FROM, TO, `Subject: ${subject}`, 'Content-Type: multipart/mixed; boundary=m'],
      [
        '--m',
        'Content-Type: text/plain',
        '',
        'x',
        '--m',
        'Content-Type: application/pdf',
        `Content-Disposition: attachment; filename*=utf-8''a%0D%0ASet-Cookie:%20x=y%0D%0A.pdf`,
        '',
        'x',
        '--m--',
      ],
    ),
  'an attachment that says it is a page': (subject) =>
    message(
      [FROM, TO, `Subject: ${subject}`, 'Content-Type: multipart/related; boundary=m'],
      [
        '--m',
        'Content-Type: text/html',
        '',
        '<img src="cid:p@x">',
        '--m',
        'Content-Type: image/svg+xml',
        'Content-ID: <p@x>',
        '',
        `<svg xmlns="http://www.w3.org/2000/svg" onload="RUN"><image href="LOAD"/></svg>`,
        '--m--',
      ],
    ),
  'a picture that is a page': (subject) =>
    message(
      [FROM, TO, `Subject: ${subject}`, 'Content-Type: multipart/related; boundary=m'],
      [
        '--m',
        'Content-Type: text/html',
        '',
        '<img src="cid:p@x">',
        '--m',
        'Content-Type: image/png, text/html',
        'Content-ID: <p@x>',
        '',
        '<script>RUN</script>',
        '--m--',
      ],
    ),
  'multipart without a boundary': (subject) =>
    message([FROM, TO, `Subject: ${subject}`, 'Content-Type: multipart/mixed'], ['--', 'x', '----']),
  'multipart that never ends': (subject) =>
    message(
      [FROM, TO, `Subject: ${subject}`, 'Content-Type: multipart/mixed; boundary=m'],
      ['--m', 'Content-Type: text/html', '', IMG],
    ),
  'multipart 200 deep': (subject) =>
    message([FROM, TO, `Subject: ${subject}`], '').trimEnd() + CRLF + nested(200),
  'multipart 3,000 wide': (subject) =>
    message([FROM, TO, `Subject: ${subject}`, 'Content-Type: multipart/mixed; boundary=w'], wide(3_000)),
  'letters in letters, 150 deep': (subject) =>
    message([FROM, TO, `Subject: ${subject}`, 'Content-Type: message/rfc822'], letterInLetter(150)),
  'alternatives of alternatives': (subject) =>
    message(
      [FROM, TO, `Subject: ${subject}`, 'Content-Type: multipart/alternative; boundary=a'],
      [
        '--a',
        'Content-Type: text/html',
        '',
        IMG,
        '--a',
        'Content-Type: multipart/alternative; boundary=b',
        '',
        '--b',
        'Content-Type: text/html',
        '',
        `<p>inner</p>${IMG}`,
        '--b--',
        '--a--',
      ],
    ),
  'a charset that is none': (subject) =>
    message([FROM, TO, `Subject: ${subject}`, 'Content-Type: text/html; charset="x-\u0000-<script>"'], IMG),
  'utf-7': (subject) =>
    message(
      [FROM, TO, `Subject: ${subject}`, 'Content-Type: text/html; charset=utf-7'],
      '+ADw-img src=x onerror=RUN+AD4-',
    ),
  'utf-16 that is none': (subject) =>
    message([FROM, TO, `Subject: ${subject}`, 'Content-Type: text/html; charset=utf-16le'], `${IMG}x`),
  'iso-2022-jp with an open escape': (subject) =>
    message(
      [FROM, TO, `Subject: ${subject}`, 'Content-Type: text/html; charset=iso-2022-jp'],
      `\u001b$B<p title="\u001b(B${IMG}">`,
    ),
  'bytes that are no utf-8': (subject) =>
    message(
      [
        FROM,
        TO,
        `Subject: ${subject}`,
        'Content-Type: text/html; charset=utf-8',
        'Content-Transfer-Encoding: base64',
      ],
      Buffer.concat([Buffer.from([0xc3, 0x28, 0xff, 0xfe, 0xed, 0xa0, 0x80]), Buffer.from(IMG)]).toString(
        'base64',
      ),
    ),
  'base64 that is none': (subject) =>
    message(
      [FROM, TO, `Subject: ${subject}`, 'Content-Type: text/html', 'Content-Transfer-Encoding: base64'],
      '!!!! not base64 =====',
    ),
  'quoted-printable that is none': (subject) =>
    message(
      [
        FROM,
        TO,
        `Subject: ${subject}`,
        'Content-Type: text/html',
        'Content-Transfer-Encoding: quoted-printable',
      ],
      `=ZZ=3=3Cimg src=3Dx onerror=3D"RUN"=3E`,
    ),
  'an encoding that is none': (subject) =>
    message(
      [FROM, TO, `Subject: ${subject}`, 'Content-Type: text/html', 'Content-Transfer-Encoding: x-rot13'],
      IMG,
    ),
  'headers twice': (subject) =>
    message(
      [
        FROM,
        'From: Ada <ada@post.test>',
        TO,
        `Subject: ${subject}`,
        'Content-Type: text/plain',
        'Content-Type: text/html',
      ],
      IMG,
    ),
  'a header of 200,000 letters': (subject) =>
    message(
      [
        FROM,
        TO,
        `Subject: ${subject}`,
        `References: ${`<${'x'.repeat(60)}@y.test>${CRLF} `.repeat(3_000)}<z@y.test>`,
      ],
      'x',
    ),
  'a date of the year 99999': (subject) =>
    message([FROM, TO, `Subject: ${subject}`, 'Date: Mon, 99 Foo 99999 99:99:99 +9999'], 'x'),
  'a message id with line ends': (subject) =>
    message(
      [FROM, TO, `Subject: ${subject}`, 'Message-ID: =?utf-8?Q?<a=0D=0AX:_y@z>?=', 'In-Reply-To: <<<>>>'],
      'x',
    ),
  'three megabytes of tags': (subject) =>
    message(
      [FROM, TO, `Subject: ${subject}`, 'Content-Type: text/html'],
      `${`<div><b>x${CRLF}`.repeat(250_000)}${IMG}`,
    ),
  'a table a hundred thousand cells wide': (subject) =>
    message(
      [FROM, TO, `Subject: ${subject}`, 'Content-Type: text/html'],
      `<table><tr>${`<td>x${CRLF}`.repeat(100_000)}</table>${IMG}`,
    ),
  'a text of one line, a megabyte long': (subject) =>
    message(
      [FROM, TO, `Subject: ${subject}`, 'Content-Type: text/plain', 'Content-Transfer-Encoding: base64'],
      (
        Buffer.from(`https://x.test/${'a'.repeat(1_000_000)}`)
          .toString('base64')
          .match(/.{1,76}/g) ?? []
      ).join(CRLF),
    ),
  'a text full of beginnings of links': (subject) =>
    message(
      [FROM, TO, `Subject: ${subject}`, 'Content-Type: text/plain'],
      `${'http://http://www.'.repeat(40)}${CRLF}`.repeat(500),
    ),
  'links to scripts in plain text': (subject) =>
    message(
      [FROM, TO, `Subject: ${subject}`, 'Content-Type: text/plain'],
      [
        'javascript:RUN',
        'https://x.test/"onmouseover="RUN',
        `<${IMG}>`,
        'mailto:x@y?body=<script>RUN</script>',
      ],
    ),
  'calendar and card': (subject) =>
    message(
      [FROM, TO, `Subject: ${subject}`, 'Content-Type: text/calendar; method=REQUEST'],
      [
        'BEGIN:VCALENDAR',
        'BEGIN:VEVENT',
        `SUMMARY:${IMG}`,
        'URL:javascript:RUN',
        'END:VEVENT',
        'END:VCALENDAR',
      ],
    ),
  'rich text of another age': (subject) =>
    message([FROM, TO, `Subject: ${subject}`, 'Content-Type: text/enriched'], `<bold>x</bold>${IMG}`),
  xhtml: (subject) =>
    message(
      [FROM, TO, `Subject: ${subject}`, 'Content-Type: application/xhtml+xml'],
      `<html xmlns="http://www.w3.org/1999/xhtml"><script>RUN</script></html>`,
    ),
};
