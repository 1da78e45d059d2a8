import { DraftSaver, type SaveState } from '@/components/compose/draft-saver';
import { ApiError } from '@/components/query/api';

const PAUSE = 2_000;
const unavailable = () => new ApiError(503, 'unavailable', 'The mail server is not there.');

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

type Call = { draft: string | null; written: string; done: () => void; fail: (error: Error) => void };

/** A saver whose saves end when the test says so. */
function begin(id: string | null = null) {
  const calls: Call[] = [];
  const states: SaveState['kind'][] = [];
  const page = { written: '' };
  const saver = new DraftSaver(id, {
    save: (draft) =>
      new Promise((resolve, reject) => {
        const saved = { id: `draft-${calls.length + 1}`, savedAt: '2026-05-03T14:03:00Z' };
        calls.push({ draft, written: page.written, done: () => resolve(saved), fail: reject });
      }),
    onState: ({ kind }) => states.push(kind),
    pauseMilliseconds: () => PAUSE,
  });
  saver.release();
  const write = (words: string) => {
    page.written = words;
    saver.changed();
  };
  const call = (at: number) => calls[at] as Call;
  const wait = (milliseconds: number) => jest.advanceTimersByTimeAsync(milliseconds);
  return { saver, calls, call, states, write, wait };
}

test('it is saved two seconds after the last change, first as a new draft, then over the last', async () => {
  const { saver, calls, call, states, write, wait } = begin();
  write('a');
  await wait(1_500);
  write('ab');
  await wait(1_999);
  expect(calls).toHaveLength(0);
  await wait(1);
  expect(call(0)).toMatchObject({ draft: null, written: 'ab' });
  expect(saver.isUnsaved).toBe(false);
  call(0).done();
  await wait(0);
  write('abc');
  await wait(PAUSE);
  expect(call(1)).toMatchObject({ draft: 'draft-1', written: 'abc' });
  expect(states).toEqual(['saving', 'saved', 'saving']);
});

test('one save at a time; what changes meanwhile is saved after it, as it is then', async () => {
  const { calls, call, write, wait } = begin();
  write('a');
  await wait(PAUSE);
  write('b');
  await wait(10 * PAUSE);
  write('c');
  await wait(10 * PAUSE);
  expect(calls).toHaveLength(1);
  call(0).done();
  await wait(PAUSE);
  expect(calls).toHaveLength(2);
  expect(call(1)).toMatchObject({ draft: 'draft-1', written: 'c' });
});

test('a mail server that is away is asked again with growing pauses', async () => {
  const { calls, call, states, write, wait, saver } = begin();
  write('a');
  await wait(PAUSE);
  for (const [at, pause] of [5_000, 10_000, 20_000, 40_000, 60_000, 60_000].entries()) {
    call(at).fail(unavailable());
    await wait(pause - 1);
    expect(calls).toHaveLength(at + 1);
    await wait(1);
    expect(calls).toHaveLength(at + 2);
  }
  expect(saver.isUnsaved).toBe(false);
  call(6).done();
  await wait(10 * PAUSE);
  expect(states.at(-1)).toBe('saved');
  expect(calls).toHaveLength(7);
});

test.each([401, 413, 422])('after %i it waits for the next change', async (status) => {
  const { calls, call, write, wait, saver } = begin();
  write('a');
  await wait(PAUSE);
  call(0).fail(new ApiError(status, 'x', ''));
  await wait(600_000);
  expect(calls).toHaveLength(1);
  expect(saver.isUnsaved).toBe(true);
  write('b');
  await wait(PAUSE);
  expect(call(1)).toMatchObject({ written: 'b' });
});

test('a draft that is gone is saved as a new one', async () => {
  const { call, write, wait } = begin('old');
  write('a');
  await wait(PAUSE);
  expect(call(0).draft).toBe('old');
  call(0).fail(new ApiError(404, 'message-not-found', ''));
  await wait(0);
  expect(call(1).draft).toBeNull();
});

test('flush saves at once and says whether all is saved; two of them save once', async () => {
  const { saver, calls, call, write, wait } = begin();
  await expect(saver.flush()).resolves.toBe(true);
  write('a');
  const both = [saver.flush(), saver.flush()];
  await wait(0);
  call(0).done();
  await expect(Promise.all(both)).resolves.toEqual([true, true]);
  expect(calls).toHaveLength(1);
  write('b');
  const failing = saver.flush();
  call(1).fail(unavailable());
  await expect(failing).resolves.toBe(false);
});

test('held, it lets a save end and begins no other until it is released', async () => {
  const { saver, calls, call, write, wait } = begin();
  write('a');
  await wait(PAUSE);
  const held = saver.hold();
  write('b');
  call(0).done();
  await held;
  await wait(600_000);
  expect(calls).toHaveLength(1);
  expect(saver.draft).toBe('draft-1');
  saver.release();
  await wait(PAUSE);
  expect(call(1)).toMatchObject({ draft: 'draft-1', written: 'b' });
});
