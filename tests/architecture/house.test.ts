import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { API, routeFiles } from '../support/routes';

const VOCABULARY = new Set([
  'schema',
  'policy',
  'view',
  'find',
  'checks',
  'limits',
  'clear',
  'page',
  'list',
  'create',
  'get',
  'update',
  'remove',
  'live',
  'ready',
]);
const READS = new Set(['list', 'get', 'live', 'ready']);
/** Writes nothing: what it makes is kept nowhere. */
const KEEPS_NOTHING = new Set(['lib/operations/passwords/create.ts']);

const nouns = readdirSync('lib/operations');
const operationFiles = nouns.flatMap((noun) =>
  readdirSync(join('lib/operations', noun)).map((file) => join('lib/operations', noun, file)),
);

function verbOf(file: string): string {
  return file.split('/').at(-1)?.replace('.ts', '') ?? '';
}

test.each(operationFiles)('%s is a word of the closed vocabulary', (file) => {
  expect(VOCABULARY).toContain(verbOf(file));
});

/** What a person does with his own letters is his business: it is in the mailbox, not in the database, and no audit trail's. */
const isAboutLetters = (file: string) => file.startsWith('lib/operations/mail-');

const writing = operationFiles.filter((file) => {
  const isOperation = /= operation\(/.test(readFileSync(file, 'utf8'));
  return isOperation && !READS.has(verbOf(file)) && !KEEPS_NOTHING.has(file) && !isAboutLetters(file);
});

test.each(writing)('%s writes in a transaction, and writes it down', (file) => {
  const source = readFileSync(file, 'utf8');
  expect(source).toMatch(/transaction\(|endingSessions\(/);
  expect(source).toMatch(/await audit\(tx, actor/);
});

test.each(operationFiles.filter((file) => /= operation\(/.test(readFileSync(file, 'utf8'))))(
  '%s is open to nobody by mistake',
  (file) => {
    const source = readFileSync(file, 'utf8');
    if (/operations\/(health|password-resets)\//.test(file)) expect(source).toMatch(/actor: 'anyone'/);
    else if (/operations\/(me|(my|mail)-[\w-]+)\//.test(file)) expect(source).toMatch(/actor: 'user'/);
    else expect(source).toMatch(/actor: 'administrator'/);
  },
);

test.each(routeFiles().filter((file) => !['openapi.json', '[...path]'].includes(file)))(
  'app/api/v1/%s is made by route() alone',
  (file) => {
    const lines = readFileSync(join(API, file, 'route.ts'), 'utf8')
      .split('\n')
      .filter(Boolean);
    const odd = lines
      .filter(
        (line) => !/^import \{ \w+ \} from '@\/lib\/(http\/(route|upload)|operations\/[\w/-]+)';$/.test(line),
      )
      .filter(
        (line) =>
          !/^export const (GET|POST|PUT|PATCH|DELETE) = (route|upload)\(\w+(, \{ status: 201 \})?\);$/.test(
            line,
          ),
      );
    expect(odd).toEqual([]);
  },
);

test('which operation stands behind which route', () => {
  const surface = routeFiles().flatMap((file) => {
    const source = readFileSync(join(API, file, 'route.ts'), 'utf8');
    return [...source.matchAll(/export const (\w+) = (?:route|upload)\((\w+)/g)].map(
      ([, method, name]) => `${method} /api/v1/${file} -> ${name}`,
    );
  });
  expect(surface).toMatchSnapshot();
});

function sourceFiles(): string[] {
  return ['app', 'components', 'lib', 'prisma', 'bin'].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .map((file) => join(folder, file))
      .filter((file) => /\.(ts|tsx|mjs)$/.test(file) && !file.includes('generated/')),
  );
}

test.each(sourceFiles())('%s holds one thought: at most 200 lines', (file) => {
  expect(readFileSync(file, 'utf8').split('\n').length).toBeLessThanOrEqual(201);
});

test('no Math.random, no Server Actions, no raw unparameterised SQL', () => {
  const found = sourceFiles().filter((file) =>
    /Math\.random|['"]use server['"]|(query|execute)RawUnsafe|dangerouslySetInnerHTML/.test(
      readFileSync(file, 'utf8'),
    ),
  );
  expect(found).toEqual([]);
});

/** Versions below which there is a known hole (docs/decisions). */
const FLOORS = {
  next: '16.4.6',
  react: '19.3.1',
  'react-dom': '19.3.1',
  'next-auth': '4.24.15',
  nodemailer: '7.0.7',
};

test.each(Object.entries(FLOORS))('%s is at least %s', (name, floor) => {
  const { version } = JSON.parse(readFileSync(`node_modules/${name}/package.json`, 'utf8')) as {
    version: string;
  };
  const number = (text: string) => text.split('.').reduce((sum, part) => sum * 100_000 + Number(part), 0);
  expect(number(version)).toBeGreaterThanOrEqual(number(floor));
});

test('every word of an operation that can be refused is in the catalogue', () => {
  const catalogue = JSON.parse(readFileSync('messages/en.json', 'utf8')) as Record<
    string,
    Record<string, string>
  >;
  const sources = ['lib', 'app'].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .map((file) => join(folder, file))
      .filter((file) => /\.ts$/.test(file) && !file.includes('generated')),
  );
  const text = sources.map((file) => readFileSync(file, 'utf8')).join('\n');
  const details = [...text.matchAll(/new Refusal\([^;]*?detail: '([a-z-]+)'/g)].map(([, code]) => code ?? '');
  const codes = [...text.matchAll(/invalid\([^,()]+, '([a-z-]+)'/g)].map(([, code]) => code ?? '');
  expect(details.filter((code) => !catalogue.problems?.[code])).toEqual([]);
  expect(codes.filter((code) => !catalogue.fieldProblems?.[code])).toEqual([]);
});
