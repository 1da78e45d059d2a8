import { env } from '@/lib/env';

/** How large a file of users may be. */
export function maxImportBytes(): number {
  return env().importBytes;
}
