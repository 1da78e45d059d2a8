import { csvLine } from '@/lib/core/csv';
import type { JobHandOutView } from '@/lib/operations/job-hand-outs/view';

/** Gives the browser a CSV file to save: made here, so that it was never on a disk of the server. */
export function savePasswords(passwords: JobHandOutView['passwords']): void {
  const lines = passwords.map(({ address, password }) => csvLine([address, password]));
  const file = new Blob([csvLine(['address', 'password']), ...lines], { type: 'text/csv' });
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = `passwords-${new Date().toISOString().slice(0, 10)}.csv`;
  link.click();
  URL.revokeObjectURL(link.href);
}
