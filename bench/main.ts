import { parseArgs } from 'node:util';
import { benchBulk } from './bulk';
import { benchBundle } from './bundle';
import { benchExport } from './export';
import { benchImport } from './import';
import { benchLists } from './lists';
import { benchMemory } from './memory';
import { benchOwnChange } from './own-change';
import { Report } from './report';
import { benchResets } from './resets';
import { benchScale } from './scale';
import { type Sizes, sizesOf, WHOLE } from './sizes';
import { Stage } from './stage';
import { benchWebmail } from './webmail';

const SECTIONS = {
  memory: benchMemory,
  bundle: benchBundle,
  webmail: benchWebmail,
  change: benchOwnChange,
  resets: benchResets,
  lists: benchLists,
  scale: benchScale,
  bulk: benchBulk,
  export: benchExport,
  import: benchImport,
};

type Section = keyof typeof SECTIONS;

const USAGE = `npm run bench -- [--users N] [--resets N] [--rows N] [--only ${Object.keys(SECTIONS).join('|')}]
  --users N   instead of ${WHOLE.users}, at least 10000, in thousands
  --resets N  passwords of one bulk reset, instead of ${WHOLE.resets}, at least 100 and at most 1000
  --rows N    lines of one import, instead of ${WHOLE.rows}, at least 1000
  --only X    this section alone; again for another one`;

const OPTIONS = {
  users: { type: 'string' },
  resets: { type: 'string' },
  rows: { type: 'string' },
  only: { type: 'string', multiple: true },
} as const;

function optionsOf(args: string[]) {
  try {
    return parseArgs({ args, options: OPTIONS }).values;
  } catch {
    return null;
  }
}

function settingsOf(args: string[]): { sizes: Sizes; sections: Section[] } | null {
  const { only, ...asked } = optionsOf(args) ?? { only: [''] };
  const sizes = sizesOf(asked);
  const sections = (only ?? Object.keys(SECTIONS)) as Section[];
  const isValid = sections.every((name) => Object.hasOwn(SECTIONS, name));
  return sizes && isValid ? { sizes, sections } : null;
}

/** Resolves at the first Ctrl-C or SIGTERM, with the exit code for it. */
function interrupted(): Promise<number> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve(130));
  });
}

async function measure(stage: Stage, report: Report, sizes: Sizes, sections: Section[]): Promise<number> {
  for (const name of sections) {
    await SECTIONS[name](stage, report, sizes);
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
      measure(stage, new Report(), settings.sizes, settings.sections),
    ]);
  } finally {
    await stage.close();
  }
}
