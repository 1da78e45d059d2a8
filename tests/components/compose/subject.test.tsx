import { forwardSubject, replySubject } from '@/components/compose/subject';

test.each([
  ['Lunch', 'Re: Lunch'],
  ['Re: Lunch', 'Re: Lunch'],
  ['RE: AW: Re[3]: Lunch', 'Re: Lunch'],
  ['Antw: Lunch', 'Re: Lunch'],
  ['SV: Lunch', 'Re: Lunch'],
  ['Fwd: Lunch', 'Re: Fwd: Lunch'],
  ['Regarding lunch: where?', 'Re: Regarding lunch: where?'],
  ['', 'Re:'],
  ['Lunch\r\nBcc: x@example.org', 'Re: Lunch Bcc: x@example.org'],
])('the answer to %j is %j', (subject, answer) => {
  expect(replySubject(subject)).toBe(answer);
});

test.each([
  ['Lunch', 'Fwd: Lunch'],
  ['WG: Fw: Lunch', 'Fwd: Lunch'],
  ['Re: Lunch', 'Fwd: Re: Lunch'],
])('%j is forwarded as %j', (subject, forwarded) => {
  expect(forwardSubject(subject)).toBe(forwarded);
});

test('never longer than a subject may be', () => {
  expect(replySubject('x'.repeat(2000))).toHaveLength(1000);
});
