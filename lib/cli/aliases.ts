import type { Command } from 'commander';
import { createAlias } from '@/lib/operations/aliases/create';
import { listAliases } from '@/lib/operations/aliases/list';
import { removeAlias } from '@/lib/operations/aliases/remove';
import { updateAlias } from '@/lib/operations/aliases/update';
import type { AliasView } from '@/lib/operations/aliases/view';
import { addSwitch, asList } from './noun-commands';
import { run } from './run';

function line({ address, targets, active }: AliasView): string {
  return [address, targets.join(','), active ? 'enabled' : 'disabled'].join('\t');
}

/** `postroom aliases ...` */
export function addAliasCommands(program: Command): void {
  const aliases = program
    .command('aliases')
    .description('addresses that lead to others; @example.org is a catch-all');
  asList(aliases.command('list').argument('[search]').option('--domain <domain>'), listAliases, line);
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
  addSwitch(aliases, '<address>', (address, active, json) =>
    run(updateAlias, { address, active }, { json, show: line }),
  );
  aliases
    .command('delete')
    .argument('<address>')
    .option('--json')
    .action((address, { json }) => run(removeAlias, { address }, { json, show: () => 'Deleted.' }));
}
