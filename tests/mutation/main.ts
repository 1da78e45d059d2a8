import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import { announce, startTestServer } from '../support/test-server';
import { findMutants, type Mutant } from './guards';
import { makeTree, type Tree } from './tree';

/** What sees whether guards are there, without a panel or a browser. */
const TESTS = ['tests/api/isolation', 'tests/db/guard', 'tests/operations/'];
const SEQUENCES = '60';

async function isGreen(tree: Tree, options: string[]): Promise<boolean> {
  const jest = [
    'node_modules/jest/bin/jest.js',
    '--selectProjects=node',
    '--bail',
    '--runInBand',
    ...options,
  ];
  const env = {
    ...process.env,
    NODE_ENV: 'test' as const,
    POSTROOM_ROOT: tree.root,
    POSTROOM_SEQUENCES: SEQUENCES,
  };
  const child = spawn(process.execPath, jest, { cwd: tree.root, env, stdio: 'ignore' });
  const [code] = await once(child, 'exit');
  return code === 0;
}

/** Its own noun's part of the matrix first, which sees most of them in no time. */
function stagesOf({ file }: Mutant): string[][] {
  const noun = /operations\/([\w-]+)\//.exec(file)?.[1];
  const whole = [`--testPathPatterns=${TESTS.join('|')}`];
  const own = [`--testPathPatterns=${TESTS[0]}`, `--testNamePattern=^${noun}\\.`];
  return noun ? [own, whole] : [[`--testPathPatterns=${TESTS[0]}`], whole];
}

async function isCaught(tree: Tree, mutant: Mutant): Promise<boolean> {
  return tree.with(mutant, async () => {
    for (const stage of stagesOf(mutant)) if (!(await isGreen(tree, stage))) return true;
    return false;
  });
}

async function work(queue: Mutant[], survivors: Mutant[]): Promise<void> {
  const tree = makeTree();
  try {
    for (let mutant = queue.shift(); mutant; mutant = queue.shift()) {
      const caught = await isCaught(tree, mutant);
      if (!caught) survivors.push(mutant);
      console.log(
        `${caught ? 'caught  ' : 'SURVIVED'} ${mutant.file}: ${mutant.what} (${queue.length} to go)`,
      );
    }
  } finally {
    tree.remove();
  }
}

async function requireGreen(): Promise<void> {
  const tree = makeTree();
  const green = await isGreen(tree, [`--testPathPatterns=${TESTS.join('|')}`]);
  tree.remove();
  if (!green) throw new Error('The tests are red with all guards in place');
}

/** Deletes every guard, one at a time, and demands that some test turns red. An argument chooses those of some files. */
async function main(only = ''): Promise<number> {
  const server = await startTestServer();
  announce(server);
  try {
    await requireGreen();
    const queue = findMutants().filter(({ file }) => file.includes(only));
    const [count, survivors] = [queue.length, [] as Mutant[]];
    await Promise.all(Array.from({ length: availableParallelism() }, () => work(queue, survivors)));
    console.log(`${count - survivors.length} of ${count} deleted guards were caught`);
    return survivors.length === 0 ? 0 : 1;
  } finally {
    await server.stop();
  }
}

void main(process.argv[2]).then((code) => process.exit(code));
