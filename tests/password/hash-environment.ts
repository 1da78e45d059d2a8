import { closePasswordPool } from '@/lib/password/pool';

/** The settings of one test file: they are read once, at its first hash. */
export function withHashEnvironment(settings: Record<string, string> = {}): void {
  Object.assign(process.env, {
    DATABASE_URL: 'postgresql://127.0.0.1:1/unused',
    POSTROOM_SECRET: 'a secret that no test of hashing reads',
    ...settings,
  });
  afterAll(closePasswordPool);
}
