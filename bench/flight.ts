/** How many are under way at once. */
const IN_FLIGHT = 16;

/** Starts `work` again and again, 16 at a time, for so many seconds; how many a second came to their end. */
export async function perSecond(seconds: number, work: () => Promise<unknown>): Promise<number> {
  const begun = performance.now();
  const elapsed = () => (performance.now() - begun) / 1000;
  let done = 0;
  const lane = async () => {
    for (; elapsed() < seconds; done += 1) await work();
  };
  await Promise.all(Array.from({ length: IN_FLIGHT }, lane));
  return done / elapsed();
}

/** Starts `work` so many times a second, whether or not the ones before have ended; the milliseconds of each. */
export async function openLoop(
  seconds: number,
  rate: number,
  work: () => Promise<{ ms: number }>,
): Promise<number[]> {
  const begun = performance.now();
  const started: Promise<{ ms: number }>[] = [];
  for (let i = 0; i < seconds * rate; i += 1) {
    const wait = begun + (i * 1000) / rate - performance.now();
    if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
    const one = work();
    // Its failure is told when all are awaited, not to the process in the middle of the loop.
    one.catch(() => {});
    started.push(one);
  }
  return (await Promise.all(started)).map(({ ms }) => ms);
}
