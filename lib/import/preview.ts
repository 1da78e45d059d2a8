import { type Administrator, scopeOf } from '@/lib/core/actor';
import { forgetting } from '@/lib/core/known';
import { type Entry, readEntry, type WrongEntry } from './entry';
import { foresee, type Said, type Surroundings, type Verdict } from './forecast';
import { readRecords } from './records';
import { Room } from './room';
import { hider } from './secrets';
import { addLines, earlierLines, type Outcome, type StoredLine } from './store';
import { asLines, findHolders, findHomes } from './surroundings';

const LINES_A_STEP = 1_000;

type Import = { id: string; passwords: boolean };

const NOTHING = {
  name: null,
  quotaBytes: null,
  active: null,
  mustChangePassword: null,
  passwordHash: null,
  sealedPassword: null,
};

export function saidBy({ password, passwordHash, ...entry }: Entry): Said {
  return { ...entry, hasPassword: password !== null, hasHash: passwordHash !== null };
}

function refused({ line, address, problem }: WrongEntry): StoredLine {
  return { ...NOTHING, line, address, problem, outcome: 'refuse', fields: [] };
}

/** With its secret only where it will be needed. */
function kept(entry: Entry, verdict: Verdict, hide: (password: string) => Uint8Array): StoredLine {
  const { password, passwordHash, ...said } = entry;
  if (verdict.outcome === 'refuse') return refused({ ...said, problem: verdict.problem });
  const { outcome, fields } = verdict;
  const isNeeded = outcome === 'create' || fields.includes('password');
  return {
    ...said,
    outcome,
    fields,
    problem: null,
    passwordHash: isNeeded ? passwordHash : null,
    sealedPassword: isNeeded && password !== null ? Buffer.from(hide(password)).toString('base64') : null,
  };
}

/** Refuses what stands in the file before. */
function requireOnce(earlier: Map<string, number>) {
  return (entry: Entry | WrongEntry): Entry | WrongEntry => {
    const line = earlier.get(entry.address);
    if (line === undefined) {
      earlier.set(entry.address, entry.line);
      return entry;
    }
    const problem = { field: 'address', code: 'line-twice', values: { line } };
    return 'problem' in entry ? entry : { line: entry.line, address: entry.address, problem };
  };
}

async function step(
  actor: Administrator,
  { id, passwords }: Import,
  room: Room,
  read: (Entry | WrongEntry)[],
): Promise<StoredLine[]> {
  const earlier = await earlierLines(
    id,
    read.map(({ address }) => address),
  );
  const entries = read.map(requireOnce(earlier));
  const sound = entries.filter((entry): entry is Entry => !('problem' in entry));
  const scope = scopeOf(actor);
  const homes = await findHomes(
    scope,
    sound.map(({ address }) => address),
  );
  const around: Surroundings = { homes, holders: await findHolders(homes, asLines(sound)), room, passwords };
  const hide = hider(id);
  return entries.map((entry) =>
    'problem' in entry ? refused(entry) : kept(entry, foresee(saidBy(entry), around), hide),
  );
}

/** Reads the file to its end and writes down, line by line, what it would do. Nothing else is changed. */
export async function previewFile(
  actor: Administrator,
  what: Import,
  body: AsyncIterable<Uint8Array>,
): Promise<Record<Outcome, number>> {
  const counts = { create: 0, change: 0, keep: 0, refuse: 0 };
  const room = new Room();
  let read: (Entry | WrongEntry)[] = [];
  const flush = async () => {
    const lines = await forgetting(() => step(actor, what, room, read));
    await addLines(what.id, lines);
    for (const { outcome } of lines) counts[outcome] += 1;
    read = [];
  };
  for await (const record of readRecords(body)) {
    read.push(readEntry(record));
    if (read.length === LINES_A_STEP) await flush();
  }
  if (read.length > 0) await flush();
  return counts;
}
