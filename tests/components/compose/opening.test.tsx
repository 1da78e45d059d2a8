import {
  draftComposition,
  forwardComposition,
  newComposition,
  replyComposition,
} from '@/components/compose/opening';
import { ANNA, BEN, CARA, message } from '@/tests/support/mail';

const ME = { address: 'anna@example.org', name: 'Anna Berg', signature: '' };
const SIGNED = { ...ME, signature: 'Anna\nHarbour Ltd' };
const WORDS = { wrote: () => 'On Sunday, Ben wrote:', forwarded: () => ['Forwarded:', 'From: Ben'] };

const reply = (some: Parameters<typeof message>[0], toAll = false, me = ME) =>
  replyComposition(message(some), me, WORDS, toAll);

test.each([
  ['who wrote', {}, [BEN]],
  ['Reply-To before From', { replyTo: [CARA] }, [CARA]],
  ['my own message goes on to whom I wrote', { from: [ANNA], to: [BEN, CARA] }, [BEN, CARA]],
  ['my note to myself', { from: [ANNA], to: [ANNA] }, [ANNA]],
])('a reply goes to: %s', (_, some, to) => {
  expect(reply(some).fields).toMatchObject({ to, cc: [], subject: 'Re: Lunch' });
});

test('reply all: everybody once, without oneself', () => {
  const anna = { name: '', address: 'ANNA@example.org' };
  const { fields } = reply(
    {
      to: [anna, CARA, BEN],
      cc: [
        { ...CARA, name: 'C' },
        { name: 'D', address: 'd@example.org' },
      ],
    },
    true,
  );
  expect(fields.to).toEqual([BEN, CARA]);
  expect(fields.cc).toEqual([{ name: 'D', address: 'd@example.org' }]);
});

test('text is answered by text, the signature above the quote', () => {
  const { body, answers } = reply({}, false, SIGNED);
  expect(body).toEqual({
    html: null,
    text: '\n\n-- \nAnna\nHarbour Ltd\n\nOn Sunday, Ben wrote:\n> Today?\n>\n> Ben\n',
  });
  expect(answers).toEqual({ id: '1-7-SU5CT1g', how: 'reply' });
});

test('HTML is answered by HTML', () => {
  const { body } = reply({ html: '<p>Today?</p>' }, false, SIGNED);
  expect(body.html).toBe(
    '<p></p><p></p><p>-- <br>Anna<br>Harbour Ltd</p><p>On Sunday, Ben wrote:</p><blockquote><p>Today?</p></blockquote>',
  );
});

const HOSTILE = [
  '<script>alert(1)</script>',
  '<img src="https://tracker.example/1.png" onerror="alert(1)">',
  '<p style="background:url(https://tracker.example/)" onclick="alert(1)">a</p>',
  '<a href="javascript:alert(1)">b</a>',
  '<a href="data:text/html,x">c</a>',
  '<svg><a xlink:href="javascript:alert(1)"><text>d</text></a></svg>',
  '<math><mtext><style><img src=x onerror=alert(1)></style></mtext></math>',
  '<iframe src="https://tracker.example/"></iframe>',
  '<form action="https://evil.example"><input name="password"></form>',
  '<link rel="stylesheet" href="https://tracker.example/x.css">',
  '<table background="https://tracker.example/"><tr><td>e</td></tr></table>',
  '<a ping="https://tracker.example/" href="https://example.org/">f</a>',
];

test.each(HOSTILE)('nothing foreign is quoted, forwarded or opened from a draft: %s', (html) => {
  const bodies = [
    reply({ html }).body.html,
    forwardComposition(message({ html }), ME, WORDS).body.html,
    draftComposition(
      { id: 'd', to: [], cc: [], bcc: [], subject: '', text: '', html, attachments: [], answers: null },
      [],
    ).body.html,
  ];
  for (const body of bodies) {
    expect(body).not.toMatch(/script|tracker|evil|onerror|onclick|style|<(img|svg|math|form|input|link)/i);
  }
});

test('a forwarded message has its head, its text and its files', () => {
  const file = {
    part: '2',
    name: 'menu.pdf',
    type: 'application/pdf',
    sizeBytes: 10,
    contentId: null,
    inline: false,
  };
  const { fields, body, attachments, answers } = forwardComposition(
    message({ attachments: [file] }),
    ME,
    WORDS,
  );
  expect(fields).toMatchObject({ to: [], subject: 'Fwd: Lunch' });
  expect(body.text).toBe('\n\nForwarded:\nFrom: Ben\n\nToday?\n\nBen');
  expect(attachments).toMatchObject([
    { name: 'menu.pdf', state: 'waiting', part: { message: '1-7-SU5CT1g', part: '2' } },
  ]);
  expect(answers).toEqual({ id: '1-7-SU5CT1g', how: 'forward' });
});

test('a new message is empty above the signature', () => {
  expect(newComposition(ME).body.html).toBe('<p></p>');
  expect(newComposition({ ...ME, signature: '<b>Anna</b>' }).body.html).toBe(
    '<p></p><p></p><p>-- <br>&lt;b&gt;Anna&lt;/b&gt;</p>',
  );
});
