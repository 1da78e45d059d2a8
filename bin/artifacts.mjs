// What is made from which sources. A hash of the sources, put beside the thing made, says that it need not be made again.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** @typedef {{ stamp: string, sources: string[], except?: string[] }} Artifact  paths, from the project's folder */

/** @type {Artifact} */
export const packages = { stamp: 'node_modules/.postroom-installed', sources: ['package-lock.json'] };

/** @type {Artifact} */
export const client = {
  stamp: 'lib/db/generated/.postroom-generated',
  sources: ['prisma/schema.prisma', 'package-lock.json'],
};

/** @type {Artifact} */
export const panel = {
  stamp: '.next/.postroom-built',
  sources: [
    // Folders
    ...['app', 'components', 'i18n', 'lib', 'messages', 'public'],
    // Files
    ...['instrumentation.ts', 'proxy.ts', 'prisma/schema.prisma', 'package.json', 'package-lock.json'],
    ...['next.config.js', 'postcss.config.mjs', 'tsconfig.json'],
  ],
  except: ['lib/db/generated'],
};

/**
 * @param {string} path
 * @param {string[]} except
 * @returns {string[]}
 */
function filesIn(path, except) {
  if (except.includes(path) || !existsSync(join(root, path))) return [];
  if (!statSync(join(root, path)).isDirectory()) return [path];
  const names = readdirSync(join(root, path)).sort();
  return names.flatMap((name) => filesIn(join(path, name), except));
}

/**
 * A hash over the names and the contents of the sources.
 * @param {Artifact} artifact
 */
export function hashOf({ sources, except = [] }) {
  const hash = createHash('sha256');
  for (const path of sources.flatMap((source) => filesIn(source, except))) {
    const content = readFileSync(join(root, path));
    hash.update(`${path}\0${content.length}\0`).update(content);
  }
  return hash.digest('hex');
}

/** @param {Artifact} artifact */
export function isFresh(artifact) {
  const stamp = join(root, artifact.stamp);
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === hashOf(artifact);
}

/**
 * @param {Artifact} artifact
 * @param {string} hash  taken before the making began: what changed meanwhile makes it stale
 */
export function markFresh(artifact, hash) {
  mkdirSync(dirname(join(root, artifact.stamp)), { recursive: true });
  writeFileSync(join(root, artifact.stamp), hash);
}
