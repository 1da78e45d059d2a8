import type { Ask } from './connection';

const POLL_MS = 500;

export type Finished = { done: number; seconds: number };

/** The answer, read; throws for one that is a refusal. */
export async function told(ask: Ask, ...[path, options]: Parameters<Ask>) {
  const { status, body } = await ask(path, options);
  if (status >= 300) throw new Error(`${path} was answered ${status}: ${body.slice(0, 300)}`);
  return JSON.parse(body);
}

/** Waits for the end of a job, as its page does. `seconds`: from when it was asked for until its end, by the database's clock. */
export async function finished(ask: Ask, id: string): Promise<Finished> {
  for (;;) {
    const job = await told(ask, `/api/v1/jobs/${id}`);
    if (job.state !== 'running') {
      const seconds = (Date.parse(job.finishedAt) - Date.parse(job.createdAt)) / 1000;
      return { done: job.done, seconds };
    }
    await new Promise((resolve) => setTimeout(resolve, POLL_MS));
  }
}
