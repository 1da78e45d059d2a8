import type { Command } from 'commander';
import { createAlias } from '@/lib/operations/aliases/create';
import { listAliases } from '@/lib/operations/aliases/list';
import { removeAlias } from '@/lib/operations/aliases/remove';
import { updateAlias } from '@/lib/operations/aliases/update';
import type { AliasView } from '@/lib/operations/aliases/view';
import { run } from './run';

type Json = { json?: boolean };

function line({ address, targets, active }: AliasView): string {
  return [address, targets.join(','), active ? 'enabled' : 'disabled'].join('\t');
}

function setActive(active: boolean) {
  return (address: string, { json }: Json) => run(updateAlias, { address, active }, { json, show: line });
}

/** `postroom aliases ...` */
export function addAliasCommands(program: Command): void {
  const aliases = program
    .command('aliases')
    .description('addresses that lead to others; @example.org is a catch-all');
  aliases
    .command('list')
    .argument('[search]')
    .option('--domain <domain>')
    .option('--limit <number>', 'at most 200', '50')
    .option('--after <cursor>', 'the `next` of the page before')
    .option('--json')
    .action((q, { json, ...page }) =>
      run(
        listAliases,
        { q, ...page },
        {
          json,
          show: ({ items, next }) => [...items.map(line), ...(next ? [`next: ${next}`] : [])].join('\n'),
        },
      ),
    );
  aliases
    .command('create')
    .argument('<address>')
    .argument('<targets...>')
    .option('--json')
    .action((address, targets, { json }) => run(createAlias, { address, targets }, { json, show: line }));
  aliases
    .command('update')
    .description('with these targets in place of those that it had')
    .argument('<address>')
    .argument('<targets...>')
    .option('--json')
    .action((address, targets, { json }) => run(updateAlias, { address, targets }, { json, show: line }));
  aliases.command('disable').argument('<address>').option('--json').action(setActive(false));
  aliases.command('enable').argument('<address>').option('--json').action(setActive(true));
  aliases
    .command('delete')
    .argument('<address>')
    .option('--json')
    .action((address, { json }) => run(removeAlias, { address }, { json, show: () => 'Deleted.' }));
}
