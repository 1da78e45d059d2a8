import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { announce, startTestServer } from '../support/test-server';
import { findGuards, type Guard } from './guards';
import { DELETED, makeTree } from './tree';

type Deletion = { ids: number[]; noun: string | null; what: string };

/** What sees what the matrix of roles and places can't, the quickest first. */
const OTHERS = ['tests/operations/(policies|refusals)', 'tests/db/guard|tests/operations/'];

/** Each guard once; those of scopes once more with the second line deleted behind them. */
function deletionsOf(guards: Guard[]): Deletion[] {
  const line = guards.find(({ what }) => what.startsWith('requireScope('));
  if (!line) throw new Error('There is no second line');
  const nounOf = (file: string) => /operations\/([\w-]+)\//.exec(file)?.[1] ?? null;
  const each = guards.map(({ id, file, what }) => ({
    ids: [id],
    noun: nounOf(file),
    what: `${file}: ${what}`,
  }));
  const scopes = new Set(guards.filter(({ isScope }) => isScope).map(({ id }) => id));
  const alone = each
    .filter(({ ids: [id] }) => scopes.has(id as number))
    .map(({ ids, noun, what }) => ({
      ids: [...ids, line.id],
      noun,
      what: `${what}, without the second line`,
    }));
  return [...each, ...alone];
}

async function jest(root: string, options: string[], more: Record<string, string> = {}): Promise<number> {
  const all = ['node_modules/jest/bin/jest.js', '--selectProjects=node', '--runInBand', ...options];
  const env = {
    ...process.env,
    NODE_ENV: 'test' as const,
    POSTROOM_ROOT: root,
    POSTROOM_SEQUENCES: '60',
    ...more,
  };
  const child = spawn(process.execPath, all, { cwd: root, env, stdio: 'ignore' });
  const [code] = await once(child, 'exit');
  return code as number;
}

type Report = { testResults: { assertionResults: { title: string; status: string }[] }[] };

/** With all guards in place nothing must be seen, or what is seen proves nothing. */
const NONE: Deletion = { ids: [], noun: null, what: 'no guard' };

/** Of these deletions those that the matrix does not see, all in one process. */
async function unseenByMatrix(guards: Guard[], deletions: Deletion[]): Promise<Deletion[]> {
  const tree = makeTree(guards);
  try {
    writeFileSync(join(tree.root, 'deletions.json'), JSON.stringify([NONE, ...deletions]));
    const report = join(tree.root, 'report.json');
    await jest(tree.root, ['--testPathPatterns=tests/mutation/deleted', '--json', `--outputFile=${report}`]);
    const { testResults } = JSON.parse(readFileSync(report, 'utf8')) as Report;
    const results = testResults.flatMap(({ assertionResults }) => assertionResults);
    const [none, ...each] = results;
    if (none?.status !== 'failed') throw new Error('The matrix is red with all guards in place');
    return deletions.filter((_deletion, index) => each[index]?.status !== 'passed');
  } finally {
    tree.remove();
  }
}

/** Red twice: once may be a test that a busy machine was too slow for. */
async function isSeenByOthers(root: string, { ids }: Deletion): Promise<boolean> {
  for (const paths of OTHERS) {
    const options = [`--testPathPatterns=${paths}`, '--bail', '--silent'];
    const isRed = async () => (await jest(root, options, { [DELETED]: `,${ids.join()},` })) !== 0;
    if ((await isRed()) && (await isRed())) return true;
  }
  return false;
}

/** Of these those that no other test sees either. */
async function unseenByOthers(guards: Guard[], deletions: Deletion[]): Promise<Deletion[]> {
  const tree = makeTree(guards);
  const unseen: Deletion[] = [];
  try {
    if (await isSeenByOthers(tree.root, NONE))
      throw new Error('Other tests are red with all guards in place');
    for (const deletion of deletions) {
      const isSeen = await isSeenByOthers(tree.root, deletion);
      if (!isSeen) unseen.push(deletion);
      console.log(`${isSeen ? 'caught by others' : 'SURVIVED'} ${deletion.what}`);
    }
    return unseen;
  } finally {
    tree.remove();
  }
}

/** In as many parts as there are cores. */
async function inParts(
  deletions: Deletion[],
  work: (part: Deletion[]) => Promise<Deletion[]>,
): Promise<Deletion[]> {
  const cores = availableParallelism();
  const parts = Array.from({ length: cores }, (_, core) =>
    deletions.filter((_one, at) => at % cores === core),
  );
  return (await Promise.all(parts.map(work))).flat();
}

/** Deletes every guard and demands that some test turns red. An argument chooses those of some files. */
async function main(only = ''): Promise<number> {
  const server = await startTestServer();
  announce(server);
  try {
    const guards = findGuards();
    const deletions = deletionsOf(guards).filter(({ what }) => what.includes(only));
    const hidden = await inParts(deletions, (part) => unseenByMatrix(guards, part));
    console.log(`${deletions.length - hidden.length} of ${deletions.length} are caught by the matrix`);
    for (const { what } of hidden) console.log(`not by the matrix: ${what}`);
    const survivors = await inParts(hidden, (part) => unseenByOthers(guards, part));
    console.log(`${deletions.length - survivors.length} of ${deletions.length} deleted guards were caught`);
    return survivors.length === 0 ? 0 : 1;
  } finally {
    await server.stop();
  }
}

void main(process.argv[2]).then((code) => process.exit(code));
