import { env } from '@/lib/env';

/** How new hashes are made. */
export type HashSettings = { scheme: 'BLF-CRYPT'; cost: number } | { scheme: 'ARGON2ID' };

export function hashSettings(): HashSettings {
  const { passwordScheme, bcryptCost } = env();
  return passwordScheme === 'ARGON2ID' ? { scheme: 'ARGON2ID' } : { scheme: 'BLF-CRYPT', cost: bcryptCost };
}
