import { sendsLetters } from '@/lib/letters/outbox';

/** Whether a forgotten password leads anywhere here. */
export function offersPasswordResets(): boolean {
  return sendsLetters();
}
