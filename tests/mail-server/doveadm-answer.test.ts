import { countConnections, NOBODY_CONNECTED, parseAnswers } from '@/lib/mail-server/doveadm-answer';

const row = (service: string, connections: string) => ({ username: 'ada@post.test', service, connections });

test('Dovecot 2.3: the rows after the first stand beside the list', () => {
  const body = [['doveadmResponse', [row('imap', '2')], row('pop3', '1'), row('sieve', '3'), 'who-0']];
  const answers = parseAnswers(body, 1);
  expect(answers).toEqual([
    { tag: 'who-0', exitCode: 0, rows: [row('imap', '2'), row('pop3', '1'), row('sieve', '3')] },
  ]);
  expect(countConnections(answers)).toBe(6);
});

test('Dovecot 2.4: the rows are in the list, and a kick answers a count', () => {
  const body = [
    ['doveadmResponse', [row('imap', '2'), row('pop3', '1')], 'who-0'],
    ['doveadmResponse', [{ count: '3' }], 'kick-0'],
  ];
  const [who, kick] = parseAnswers(body, 2);
  expect(countConnections(who ? [who] : [])).toBe(3);
  expect(kick).toMatchObject({ tag: 'kick-0', exitCode: 0 });
});

test('nobody connected', () => {
  const body = [
    ['doveadmResponse', [], 'who-0'],
    ['error', { type: 'exitCode', exitCode: 68 }, 'kick-0'],
  ];
  const [who, kick] = parseAnswers(body, 2);
  expect(countConnections(who ? [who] : [])).toBe(0);
  expect(kick?.exitCode).toBe(NOBODY_CONNECTED);
});

test.each([
  ['a command that is not allowed', [['error', { type: 'unAuthorized', exitCode: 0 }, 'kick-0']]],
  ['an answer too few', []],
  [
    'an answer too many',
    [
      ['doveadmResponse', [], 'a'],
      ['doveadmResponse', [], 'b'],
    ],
  ],
  ['no tag', [['doveadmResponse', []]]],
  ['something else', { error: 'no' }],
])('throws at %s', (_what, body) => {
  expect(() => parseAnswers(body, 1)).toThrow();
});

test.each([['-1'], ['many'], [undefined]])('throws at %j connections', (connections) => {
  const answers = [{ tag: 'who-0', exitCode: 0, rows: [{ connections }] }];
  expect(() => countConnections(answers)).toThrow();
});
