import { Refusal } from '@/lib/core/refusal';

/** A person waits for what is interactive; bulk work is fed in by a job that can wait. */
export type QueueName = 'interactive' | 'bulk';

const MAX_WAITING_INTERACTIVE = 64;

/**
 * Turns at a fixed number of slots: interactive before bulk, and bulk never in all of them at once (unless there is
 * only one). Bulk is not bounded here: whoever feeds it awaits its chunks.
 */
export class HashQueue {
  readonly #slots: number;
  readonly #waiting: Record<QueueName, (() => void)[]> = { interactive: [], bulk: [] };
  readonly #running: Record<QueueName, number> = { interactive: 0, bulk: 0 };
  #whenIdle: (() => void)[] = [];

  constructor(slots: number) {
    this.#slots = slots;
  }

  /**
   * Runs `work` at its turn. Throws a Refusal `overloaded` when 64 interactive ones wait already. The signal takes a
   * waiting one out of the queue; what has begun runs to its end.
   */
  async run<T>(name: QueueName, work: () => Promise<T>, signal?: AbortSignal): Promise<T> {
    signal?.throwIfAborted();
    if (name === 'interactive' && this.#waiting.interactive.length >= MAX_WAITING_INTERACTIVE) {
      throw new Refusal('overloaded', { retryAfterSeconds: 2 });
    }
    await this.#turn(name, signal);
    try {
      return await work();
    } finally {
      this.#running[name] -= 1;
      this.#startNext();
    }
  }

  /** Resolves as soon as nothing runs and nothing waits. */
  async idle(): Promise<void> {
    if (this.#isIdle()) return;
    await new Promise<void>((resolve) => this.#whenIdle.push(resolve));
  }

  #turn(name: QueueName, signal?: AbortSignal): Promise<void> {
    return new Promise((resolve, reject) => {
      const waiting = this.#waiting[name];
      const leave = () => {
        waiting.splice(waiting.indexOf(start), 1);
        reject(signal?.reason);
        this.#startNext();
      };
      const start = () => {
        signal?.removeEventListener('abort', leave);
        resolve();
      };
      signal?.addEventListener('abort', leave, { once: true });
      waiting.push(start);
      this.#startNext();
    });
  }

  #startNext(): void {
    for (let name = this.#nextName(); name; name = this.#nextName()) {
      this.#running[name] += 1;
      this.#waiting[name].shift()?.();
    }
    if (this.#isIdle()) for (const resolve of this.#whenIdle.splice(0)) resolve();
  }

  #nextName(): QueueName | null {
    if (this.#running.interactive + this.#running.bulk >= this.#slots) return null;
    if (this.#waiting.interactive.length > 0) return 'interactive';
    const hasRoom = this.#running.bulk < Math.max(1, this.#slots - 1);
    return hasRoom && this.#waiting.bulk.length > 0 ? 'bulk' : null;
  }

  #isIdle(): boolean {
    const { interactive, bulk } = this.#running;
    return interactive + bulk + this.#waiting.interactive.length + this.#waiting.bulk.length === 0;
  }
}
