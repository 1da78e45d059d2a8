import { turn, wakeNext } from '@/lib/mailbox/turns';

beforeEach(() => void jest.useFakeTimers());
afterEach(() => void jest.useRealTimers());

test('who has waited longest is woken first, each of his own session', async () => {
  const woken: string[] = [];
  const waiting = ['first', 'second'].map((name) => turn('mine').then(() => woken.push(name)));
  wakeNext('another');
  wakeNext('mine');
  await waiting[0];
  expect(woken).toEqual(['first']);
  wakeNext('mine');
  await waiting[1];
  expect(woken).toEqual(['first', 'second']);
});

test('nobody waits for ever, and who gave up takes no turn', async () => {
  const gaveUp = expect(turn('mine')).rejects.toMatchObject({ code: 'overloaded', retryAfterSeconds: 1 });
  await jest.advanceTimersByTimeAsync(30_000);
  await gaveUp;
  const next = turn('mine');
  wakeNext('mine');
  await next;
});
