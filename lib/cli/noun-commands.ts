import type { Command } from 'commander';
import type { z } from 'zod';
import type { Operation } from '@/lib/core/operation';
import type { Page } from '@/lib/core/page';
import { run } from './run';

export type Json = { json?: boolean };

type Row<Output extends z.ZodType<unknown, Page<unknown>>> = z.input<Output>['items'][number];

/**
 * Makes of a command one that lists: a row a line, then where the next page begins. `command` may have an argument, for
 * which is searched, and options that say which rows.
 */
export function asList<Input extends z.ZodObject, Output extends z.ZodType<unknown, Page<unknown>>>(
  command: Command,
  list: Operation<Input, Output>,
  line: (row: Row<Output>) => string,
): void {
  const show = ({ items, next }: Page<Row<Output>>) =>
    [...items.map(line), ...(next ? [`next: ${next}`] : [])].join('\n');
  command
    .option('--limit <number>', 'at most 200', '50')
    .option('--after <cursor>', 'the `next` of the page before')
    .option('--json')
    .action(() => {
      const [q] = command.args;
      const { json, ...asked } = command.opts();
      return run(list, { ...(q !== undefined && { q }), ...asked } as z.input<Input>, { json, show });
    });
}

type Switch = (name: string, active: boolean, json: boolean | undefined) => Promise<void>;

/** `disable` and `enable`. `argument`: what names the one. */
export function addSwitch(nouns: Command, argument: string, set: Switch): void {
  for (const verb of ['disable', 'enable'])
    nouns
      .command(verb)
      .argument(argument)
      .option('--json')
      .action((name, { json }) => set(name, verb === 'enable', json));
}
