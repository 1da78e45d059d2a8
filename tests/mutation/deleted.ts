import { readFileSync } from 'node:fs';
import { closeDatabase } from '@/lib/db/client';
import { EXPECTED } from '../support/expectations';
import { handlers } from '../support/handlers';
import { type Matrix, openMatrix } from '../support/matrix';
import { DELETED } from './tree';

/** What is deleted at once, and how it is called. */
type Deletion = { ids: number[]; noun: string | null; what: string };

const deletions = JSON.parse(readFileSync('deletions.json', 'utf8')) as Deletion[];

let matrix: Matrix;

beforeAll(async () => {
  matrix = await openMatrix();
  await closeDatabase();
}, 60_000);

afterEach(() => {
  delete process.env[DELETED];
});

afterAll(() => matrix?.stop());

/** The names of the operations that see it, its own noun's alone where it has one. */
function namesFor({ noun }: Deletion): string[] {
  const names = Object.keys(EXPECTED);
  return noun === null ? names : names.filter((name) => name.startsWith(`${noun}.`));
}

async function isSeen(deletion: Deletion): Promise<boolean> {
  for (const name of namesFor(deletion)) {
    const { proof, early } = EXPECTED[name] ?? {};
    const wanted = [proof ? 'nobody' : 'fine', early ? 'fine' : 'forbidden'].join();
    if ((await matrix.conditions(name)).join() !== wanted) return true;
    if ((await matrix.wrong(name, 1)).length > 0) return true;
  }
  for (const one of matrix.routes) if ((await matrix.heard(one)).length > 0) return true;
  return false;
}

// A red test is a guard whose deletion nobody saw.
test.each(deletions.map((deletion) => [deletion.what, deletion] as const))(
  '%s',
  async (_what, deletion) => {
    process.env[DELETED] = `,${deletion.ids.join()},`;
    jest.resetModules();
    matrix.routes = await handlers();
    const { closePasswordPool } = await import('@/lib/password/pool');
    // The client outlives its modules, and understands the SQL of its own alone.
    const client = await import('@/lib/db/client');
    const seen = await isSeen(deletion).finally(async () => {
      await closePasswordPool();
      await client.closeDatabase();
    });
    expect(seen).toBe(true);
  },
  120_000,
);
