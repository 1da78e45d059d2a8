import { Refusal } from '@/lib/core/refusal';
import { HashQueue, type QueueName } from '@/lib/password/queue';

/** A queue whose work ends when the test says so. */
function stage(slots: number) {
  const queue = new HashQueue(slots);
  const started: string[] = [];
  const ends = new Map<string, () => void>();
  const add = (name: QueueName, label: string, signal?: AbortSignal) => {
    const work = () =>
      new Promise<string>((resolve) => {
        started.push(label);
        ends.set(label, () => resolve(label));
      });
    return queue.run(name, work, signal);
  };
  const end = async (label: string) => {
    ends.get(label)?.();
    await settle();
  };
  return { queue, started, add, end };
}

const settle = () => new Promise((resolve) => setImmediate(resolve));

test('interactive overtakes bulk, each in its own order', async () => {
  const { started, add, end } = stage(1);
  const all = [add('bulk', 'b1'), add('bulk', 'b2'), add('interactive', 'i1'), add('interactive', 'i2')];
  for (const label of ['b1', 'i1', 'i2', 'b2']) {
    await settle();
    await end(label);
  }
  expect(started).toEqual(['b1', 'i1', 'i2', 'b2']);
  expect(await Promise.all(all)).toEqual(['b1', 'b2', 'i1', 'i2']);
});

test('bulk leaves one slot free, interactive takes them all', async () => {
  const { started, add } = stage(3);
  for (const label of ['b1', 'b2', 'b3']) void add('bulk', label);
  await settle();
  expect(started).toEqual(['b1', 'b2']);
  for (const label of ['i1', 'i2']) void add('interactive', label);
  await settle();
  expect(started).toEqual(['b1', 'b2', 'i1']);
});

test('the 65th that would wait is refused, bulk is not', async () => {
  const { add } = stage(2);
  for (let n = 0; n < 66; n++) void add('interactive', `i${n}`);
  const refused = add('interactive', 'one too many');
  await expect(refused).rejects.toBeInstanceOf(Refusal);
  await expect(refused).rejects.toMatchObject({ code: 'overloaded', retryAfterSeconds: 2 });
  void add('bulk', 'still taken');
});

test('a signal takes a waiting one out and gives its place on', async () => {
  const { queue, started, add, end } = stage(1);
  const gone = new AbortController();
  const first = add('interactive', 'i1', gone.signal);
  const second = add('interactive', 'i2', gone.signal);
  const third = add('interactive', 'i3');
  await settle();
  gone.abort(new Error('the browser has gone'));
  await expect(second).rejects.toThrow('the browser has gone');
  await expect(add('interactive', 'i4', gone.signal)).rejects.toThrow('the browser has gone');
  await end('i1');
  await end('i3');
  expect(await Promise.all([first, third])).toEqual(['i1', 'i3']);
  expect(started).toEqual(['i1', 'i3']);
  await queue.idle();
});

test('failed work frees its slot', async () => {
  const queue = new HashQueue(1);
  const failed = queue.run('interactive', () => Promise.reject(new Error('broken')));
  await expect(failed).rejects.toThrow('broken');
  expect(await queue.run('bulk', () => Promise.resolve('next'))).toBe('next');
});

test('idle waits for what runs and what waits', async () => {
  const { queue, add, end } = stage(1);
  void add('interactive', 'i1');
  void add('bulk', 'b1');
  let isIdle = false;
  const idle = queue.idle().then(() => {
    isIdle = true;
  });
  await settle();
  await end('i1');
  expect(isIdle).toBe(false);
  await end('b1');
  await idle;
  expect(isIdle).toBe(true);
});
