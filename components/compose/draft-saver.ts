import { ApiError } from '@/components/query/api';
import type { SavedDraftView } from '@/lib/operations/mail-drafts/view';

export type SaveState =
  | { kind: 'idle' }
  | { kind: 'saving' }
  | { kind: 'saved'; at: string }
  | { kind: 'failed'; error: Error; retries: boolean };

type Doors = {
  /** Saves what is written now, over this draft or as a new one. */
  save: (draft: string | null) => Promise<SavedDraftView>;
  onState: (state: SaveState) => void;
  /** How long to wait after a change. */
  pauseMilliseconds: () => number;
};

const FIRST_RETRY_MILLISECONDS = 5_000;
const LAST_RETRY_MILLISECONDS = 60_000;

function isPassing(error: unknown): boolean {
  return error instanceof ApiError && (error.status === 0 || error.status === 429 || error.status >= 500);
}

function isGone(error: unknown): boolean {
  return error instanceof ApiError && error.status === 404;
}

/**
 * Saves a draft some time after each change: one save at a time, always of the newest state. What failed and may pass is
 * tried again with growing pauses, the rest at the next change. It begins held: a composer may be drawn and thrown away.
 */
export class DraftSaver {
  private unsaved = false;
  private failures = 0;
  private held = true;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private running: Promise<void> | null = null;

  constructor(
    private id: string | null,
    private readonly doors: Doors,
  ) {}

  /** The draft on the mail server; each save gives it another id. */
  get draft(): string | null {
    return this.id;
  }

  /** Something was changed that no save has taken yet. */
  get isUnsaved(): boolean {
    return this.unsaved;
  }

  changed(): void {
    this.unsaved = true;
    this.schedule(this.doors.pauseMilliseconds());
  }

  /** Saves now what is not saved. Whether everything is. */
  async flush(): Promise<boolean> {
    while (this.running) await this.running;
    if (this.unsaved) await this.run();
    return !this.unsaved;
  }

  /** Lets a save that is under way end and begins no other. */
  async hold(): Promise<void> {
    this.held = true;
    clearTimeout(this.timer);
    while (this.running) await this.running;
  }

  release(): void {
    this.held = false;
    if (this.unsaved) this.schedule(this.doors.pauseMilliseconds());
  }

  private schedule(milliseconds: number): void {
    clearTimeout(this.timer);
    if (!this.held) this.timer = setTimeout(() => this.running ?? this.run(), milliseconds);
  }

  private async run(): Promise<void> {
    clearTimeout(this.timer);
    this.running = this.attempt();
    await this.running;
    this.running = null;
    if (this.unsaved && this.failures === 0) this.schedule(this.doors.pauseMilliseconds());
  }

  private async attempt(): Promise<void> {
    this.unsaved = false;
    this.doors.onState({ kind: 'saving' });
    try {
      const { id, savedAt } = await this.doors.save(this.id);
      this.id = id;
      this.failures = 0;
      this.doors.onState({ kind: 'saved', at: savedAt });
    } catch (error) {
      this.failed(error as Error);
    }
  }

  private failed(error: Error): void {
    const gone = this.id !== null && isGone(error);
    const retries = gone || isPassing(error);
    this.unsaved = true;
    this.failures += 1;
    // Deleted elsewhere, or the answer that told its next id was lost: it is saved as a new one.
    if (gone) this.id = null;
    this.doors.onState({ kind: 'failed', error, retries });
    if (!retries) return;
    const pause = gone ? 0 : FIRST_RETRY_MILLISECONDS * 2 ** (this.failures - 1);
    this.schedule(Math.min(pause, LAST_RETRY_MILLISECONDS));
  }
}
