import { Refusal } from '@/lib/core/refusal';
import { submissionRefusal } from '@/lib/mailbox/submission-failures';

const nobody = { to: [], cc: [], bcc: [] };

test.each([
  ['no connection', { code: 'ECONNECTION' }, 'unavailable', 'submission-down'],
  ['no answer', { code: 'ETIMEDOUT' }, 'unavailable', 'submission-down'],
  ['a certificate of somebody else', { code: 'ETLS' }, 'unavailable', 'submission-down'],
  ['a token that opens nothing', { code: 'EAUTH', responseCode: 535 }, 'unauthenticated', 'unauthenticated'],
  [
    'a sign-in that cannot be checked',
    { code: 'EAUTH', responseCode: 454 },
    'unavailable',
    'submission-down',
  ],
  ['not now', { code: 'EMESSAGE', responseCode: 451 }, 'unavailable', 'submission-down'],
  ['a sender who may not', { code: 'EENVELOPE', responseCode: 553 }, 'invalid', 'submission-refused'],
  [
    'a policy',
    { code: 'EMESSAGE', responseCode: 554, response: '554 \x1b[31mno\r\n' },
    'invalid',
    'submission-refused',
  ],
  ['too large', { code: 'EMESSAGE', responseCode: 552 }, 'invalid', 'invalid'],
  ['too large, before it is asked', { code: 'EMESSAGE' }, 'invalid', 'invalid'],
])('%s', (_what, error, code, detail) => {
  expect(submissionRefusal(Object.assign(new Error(), error), nobody)).toMatchObject({ code, detail });
});

test('what the mail server said has no control characters, and an end', () => {
  const error = { responseCode: 550, response: `550 a\x1b[31m\r\nb\u202ec${'x'.repeat(9999)}` };
  const { reason } = submissionRefusal(error, nobody).values;
  expect(reason).toMatch(/^550 a \[31m bcx+$/);
  expect(String(reason).length).toBe(300);
});

test('a Refusal that Nodemailer wrote its code into is one that the doors know', () => {
  const error = Object.assign(new Refusal('unavailable', { detail: 'database' }), { code: 'ESTREAM' });
  expect(submissionRefusal(error, nobody).code).toBe('unavailable');
});

test('everybody refused: each at his field, wherever he stands', () => {
  const rejectedErrors = [
    { recipient: 'a@x.test', response: '550 no' },
    { recipient: 'b@x.test', response: '450 later' },
  ];
  const person = (address: string) => ({ name: '', address });
  const recipients = { to: [person('a@x.test')], cc: [person('b@x.test'), person('a@x.test')], bcc: [] };
  expect(submissionRefusal({ code: 'EENVELOPE', rejectedErrors }, recipients).fields).toEqual({
    'to.0.address': { code: 'recipient-rejected', values: { reason: '550 no' } },
    'cc.0.address': { code: 'recipient-rejected', values: { reason: '450 later' } },
    'cc.1.address': { code: 'recipient-rejected', values: { reason: '550 no' } },
  });
});
