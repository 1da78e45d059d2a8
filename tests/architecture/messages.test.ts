import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { CLIENT_NAMESPACES } from '@/i18n/client-messages';

/** Where the screens of a surface begin. */
const ENTRIES: Record<keyof typeof CLIENT_NAMESPACES, string[]> = {
  door: [...pagesIn('app/(door)'), 'app/error.tsx', 'app/not-found.tsx'],
  admin: pagesIn('app/admin'),
  mail: pagesIn('app/mail'),
  user: pagesIn('app/user'),
};

function pagesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.tsx'))
    .map((file) => join(folder, file));
}

function resolveImport(from: string, name: string): string | undefined {
  const path = name.startsWith('@/') ? name.slice(2) : join(dirname(from), name);
  return [`${path}.tsx`, `${path}.ts`].find(existsSync);
}

/** The files that this one brings along, at once or when they are wanted; types leave nothing behind. */
function importsOf(file: string): string[] {
  const source = readFileSync(file, 'utf8').replace(/^import type [^;]*;/gm, '');
  const names = [...source.matchAll(/(?:from|import\() ?'((?:@\/|\.)[^']*)'/g)].map(([, name]) => name ?? '');
  return names.map((name) => resolveImport(file, name)).filter((path) => path !== undefined);
}

function reach(entries: string[]): Set<string> {
  const seen = new Set<string>();
  const queue = [...entries];
  for (let file = queue.pop(); file !== undefined; file = queue.pop()) {
    if (seen.has(file) || file.startsWith('lib/')) continue;
    seen.add(file);
    queue.push(...importsOf(file));
  }
  return seen;
}

/** The namespaces that the components of a file ask for; one that names none says whole keys. */
function namespacesOf(file: string): string[] {
  const components = readFileSync(file, 'utf8').split(/^(?=(?:export )?function )/m);
  return components.flatMap((source) => {
    const words = source.includes('useTranslations()') ? /\bt\('(\w+)\./g : /useTranslations\('(\w+)/g;
    return [...source.matchAll(words)].map(([, name]) => name ?? '');
  });
}

test.each(Object.entries(ENTRIES))(
  'the browser gets the words of %s, all of them and no others',
  (surface, entries) => {
    const wanted = new Set([...reach(entries)].flatMap(namespacesOf));
    const given = CLIENT_NAMESPACES[surface as keyof typeof CLIENT_NAMESPACES];
    expect([...given].sort()).toEqual([...wanted].sort());
  },
);

function actionsOf(file: string): string[] {
  const said = [...readFileSync(file, 'utf8').matchAll(/\baction:([^\n]*)/g)].map(([, rest]) => rest ?? '');
  return said.flatMap((rest) =>
    [...rest.matchAll(/'([a-z-]+\.[a-z-]+)'/g)].map(([, action]) => action ?? ''),
  );
}

test('the audit log has a name and a sentence for every action that is written down', () => {
  const { action, sentence } = (
    JSON.parse(readFileSync('messages/en.json', 'utf8')) as {
      auditEvents: Record<'action' | 'sentence', Record<string, Record<string, string>>>;
    }
  ).auditEvents;
  const actions = readdirSync('lib', { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.includes('generated'))
    .flatMap((file) => actionsOf(join('lib', file)));
  const wordless = actions.filter((name) => {
    const [noun = '', verb = ''] = name.split('.');
    return !action[noun]?.[verb] || !sentence[noun]?.[verb];
  });
  expect(actions.length).toBeGreaterThan(15);
  expect(wordless).toEqual([]);
});
