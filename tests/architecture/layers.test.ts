import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';

/** Which folders a folder may import from, beside itself. What stands first and longest decides. */
const MAY_IMPORT: [folder: string, allowed: string[]][] = [
  ['app/api', ['lib/operations', 'lib/http', 'lib/auth']],
  [
    'app',
    ['app', 'components', 'lib/operations', 'lib/auth', 'lib/core', 'lib/surfaces', 'messages', 'i18n'],
  ],
  [
    'components',
    [
      'components',
      'lib/core',
      'lib/words',
      'lib/operations/*/schema',
      'lib/operations/*/view',
      'lib/password/policy',
      'lib/password/generate',
      'lib/password/spell',
      'messages',
    ],
  ],
  ['lib/http', ['lib/core', 'lib/auth', 'lib/env', 'lib/surfaces', 'lib/words']],
  [
    'lib/cli',
    [
      'lib/core',
      'lib/operations',
      'lib/jobs',
      'lib/db',
      'lib/mail-server',
      'lib/password',
      'lib/http/server',
      'lib/words',
      'lib/env',
      'prisma',
    ],
  ],
  [
    'lib/jobs',
    ['lib/core', 'lib/auth', 'lib/operations', 'lib/db', 'lib/import', 'lib/mail-server', 'lib/password'],
  ],
  [
    'lib/operations',
    [
      'lib/core',
      'lib/db',
      'lib/letters',
      'lib/import',
      'lib/mail-server',
      'lib/mailbox',
      'lib/password',
      'lib/second-factor',
      'lib/surfaces',
      'lib/words',
      'lib/operations/*/find',
      'lib/operations/*/policy',
      'lib/operations/*/schema',
      'lib/operations/*/view',
    ],
  ],
  ['lib/auth', ['lib/core', 'lib/db', 'lib/password', 'lib/second-factor', 'lib/env', 'lib/surfaces']],
  ['lib/db', ['lib/core', 'lib/env']],
  ['lib/mail-server', ['lib/core', 'lib/db', 'lib/env']],
  ['lib/import', ['lib/core', 'lib/db', 'lib/env', 'lib/password']],
  ['lib/mailbox', ['lib/core', 'lib/db', 'lib/env', 'lib/mail-server']],
  ['lib/password', ['lib/core', 'lib/env']],
  ['lib/letters', ['lib/core', 'lib/db', 'lib/env', 'lib/words']],
  ['lib/second-factor', ['lib/core', 'lib/db', 'lib/env']],
  ['lib/core', []],
];

const FRAMEWORKS = /^(next|react|react-dom|@mantine|next-auth|next-intl)(\/|$)/;
const WITHOUT_FRAMEWORK = [
  'lib/operations',
  'lib/jobs',
  'lib/import',
  'lib/core',
  'lib/db',
  'lib/letters',
  'lib/mail-server',
  'lib/mailbox',
  'lib/password',
  'lib/second-factor',
  'lib/cli',
];

function sources(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((file) => join(folder, file))
    .filter((file) => /\.tsx?$/.test(file) && !file.includes('generated/') && !file.endsWith('.d.ts'));
}

function importsOf(file: string): string[] {
  const text = readFileSync(file, 'utf8');
  return [...text.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map(([, name]) => name ?? '');
}

/** As a path in the project, or null for a package. */
function resolve(file: string, name: string): string | null {
  if (name.startsWith('@/')) return name.slice(2);
  return name.startsWith('.') ? normalize(join(dirname(file), name)) : null;
}

function matches(path: string, pattern: string): boolean {
  const source = pattern.replace(/[.]/g, '\\.').replace('*', '[^/]+');
  return new RegExp(`^${source}(/|$)`).test(path);
}

const folders = MAY_IMPORT.map(([folder]) => folder);
const files = ['app', 'components', 'lib'].flatMap(sources);

function ownerOf(path: string): string | undefined {
  return folders.filter((folder) => matches(path, folder)).sort((a, b) => b.length - a.length)[0];
}

test.each(files)('%s imports only what its layer may', (file) => {
  const layer = ownerOf(file);
  if (!layer) return;
  const allowed = MAY_IMPORT.find(([folder]) => folder === layer)?.[1] ?? [];
  const own = layer === 'lib/operations' ? file.split('/').slice(0, 3).join('/') : layer;
  const wrong = importsOf(file)
    .map((name) => resolve(file, name))
    .filter((path): path is string => path !== null && !matches(path, own))
    .filter((path) => !allowed.some((pattern) => matches(path, pattern)));
  expect(wrong).toEqual([]);
});

test.each(files.filter((file) => WITHOUT_FRAMEWORK.includes(ownerOf(file) ?? '')))(
  '%s knows no framework',
  (file) => {
    expect(importsOf(file).filter((name) => FRAMEWORKS.test(name))).toEqual([]);
  },
);
