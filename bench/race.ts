import type { Answer } from './connection';

export type Contestant = { ask(question: string): Promise<Answer> };

const ROUNDS = 40;
const PER_ROUND = 10;
const WARM_UP = 60;

async function askTimes(contestant: Contestant, question: string, times: number): Promise<number[]> {
  const samples: number[] = [];
  for (let i = 0; i < times; i += 1) {
    const { status, body, ms } = await contestant.ask(question);
    if (status !== 200) throw new Error(`${question}: answered ${status}: ${body.slice(0, 300)}`);
    samples.push(ms);
  }
  return samples;
}

/**
 * Milliseconds of 400 answers of each contestant, one at a time, in short turns and there and back: what else the
 * machine does meanwhile is felt by all of them alike.
 */
export async function race(contestants: Contestant[], question: string): Promise<Map<Contestant, number[]>> {
  const samples = new Map(contestants.map((contestant) => [contestant, [] as number[]]));
  for (const contestant of contestants) await askTimes(contestant, question, WARM_UP);
  for (let round = 0; round < ROUNDS; round += 1) {
    const order = round % 2 === 0 ? contestants : [...contestants].reverse();
    for (const contestant of order) {
      samples.get(contestant)?.push(...(await askTimes(contestant, question, PER_ROUND)));
    }
  }
  return samples;
}
