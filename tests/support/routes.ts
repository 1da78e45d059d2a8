import { readdirSync } from 'node:fs';
import { join, relative } from 'node:path';

export const API = 'app/api/v1';

/** Every route file of the API, as `users/[address]`, from the file tree. */
export function routeFiles(): string[] {
  return readdirSync(API, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('route.ts'))
    .map((file) => relative(API, join(API, file)).replace(/\/?route\.ts$/, ''))
    .sort();
}
