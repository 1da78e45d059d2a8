import type { Answer } from './connection';

export type Contestant = { ask(question: string): Promise<Answer> };

/** How often it is asked: so many times in each turn. */
type Pace = { rounds: number; perRound: number; warmUp: number };

const PACE: Pace = { rounds: 40, perRound: 10, warmUp: 60 };

async function askTimes(contestant: Contestant, question: string, times: number): Promise<number[]> {
  const samples: number[] = [];
  for (let i = 0; i < times; i += 1) {
    const { status, body, ms } = await contestant.ask(question);
    if (status >= 300) throw new Error(`${question}: answered ${status}: ${body.slice(0, 300)}`);
    samples.push(ms);
  }
  return samples;
}

/**
 * Milliseconds of each contestant's answers, 400 unless told otherwise, one at a time, in short turns and there and back: what else the
 * machine does meanwhile is felt by all of them alike.
 */
export async function race(
  contestants: Contestant[],
  question: string,
  { rounds, perRound, warmUp }: Pace = PACE,
): Promise<Map<Contestant, number[]>> {
  const samples = new Map(contestants.map((contestant) => [contestant, [] as number[]]));
  for (const contestant of contestants) await askTimes(contestant, question, warmUp);
  for (let round = 0; round < rounds; round += 1) {
    const order = round % 2 === 0 ? contestants : [...contestants].reverse();
    for (const contestant of order) {
      samples.get(contestant)?.push(...(await askTimes(contestant, question, perRound)));
    }
  }
  return samples;
}
