import { parseArgs } from 'node:util';
import { benchBundle } from './bundle';
import { benchLists } from './lists';
import { benchMemory } from './memory';
import { benchOwnChange } from './own-change';
import { Report } from './report';
import { benchResets } from './resets';
import { benchScale } from './scale';
import { Stage } from './stage';
import { benchWebmail } from './webmail';

const MILLION = 1_000_000;
const FEWEST = 10_000;

const SECTIONS = {
  memory: benchMemory,
  bundle: benchBundle,
  webmail: benchWebmail,
  change: benchOwnChange,
  resets: benchResets,
  lists: benchLists,
  scale: benchScale,
};

type Section = keyof typeof SECTIONS;

const USAGE = `npm run bench -- [--users N] [--only ${Object.keys(SECTIONS).join('|')}]
  --users N   instead of ${MILLION}, at least ${FEWEST}, in thousands
  --only X    this section alone; again for another one`;

function optionsOf(args: string[]): { users?: string; only?: string[] } | null {
  try {
    const options = { users: { type: 'string' }, only: { type: 'string', multiple: true } } as const;
    return parseArgs({ args, options }).values;
  } catch {
    return null;
  }
}

function settingsOf(args: string[]): { users: number; sections: Section[] } | null {
  const values = optionsOf(args);
  if (!values) return null;
  const users = Number(values.users ?? MILLION);
  const sections = (values.only ?? Object.keys(SECTIONS)) as Section[];
  const isValid =
    users >= FEWEST && users % 1000 === 0 && sections.every((name) => Object.hasOwn(SECTIONS, name));
  return isValid ? { users, sections } : null;
}

/** Resolves at the first Ctrl-C or SIGTERM, with the exit code for it. */
function interrupted(): Promise<number> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve(130));
  });
}

async function measure(stage: Stage, report: Report, users: number, sections: Section[]): Promise<number> {
  for (const name of sections) {
    await SECTIONS[name](stage, report, users);
    await stage.endScene();
  }
  report.conclude();
  return 0;
}

/** Prints the figures; the exit code is 0 when all were taken, whatever they are, and 64 for wrong options. */
export async function main(args: string[]): Promise<number> {
  const settings = settingsOf(args);
  if (!settings) {
    process.stderr.write(`${USAGE}\n`);
    return 64;
  }
  const stage = await Stage.open();
  try {
    return await Promise.race([
      interrupted(),
      measure(stage, new Report(), settings.users, settings.sections),
    ]);
  } finally {
    await stage.close();
  }
}
