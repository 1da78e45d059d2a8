import type { Command } from 'commander';
import { createAliasDomain } from '@/lib/operations/alias-domains/create';
import { listAliasDomains } from '@/lib/operations/alias-domains/list';
import { removeAliasDomain } from '@/lib/operations/alias-domains/remove';
import type { AliasDomainView } from '@/lib/operations/alias-domains/view';
import { asList } from './noun-commands';
import { run } from './run';

function line({ name, domain }: AliasDomainView): string {
  return `${name}\t${domain}`;
}

/** `postroom alias-domains ...` */
export function addAliasDomainCommands(program: Command): void {
  const aliasDomains = program.command('alias-domains').description('domains that mirror another');
  asList(
    aliasDomains.command('list').argument('[search]').option('--domain <domain>', 'the one that is mirrored'),
    listAliasDomains,
    line,
  );
  aliasDomains
    .command('create')
    .argument('<name>')
    .argument('<domain>', 'the one that it mirrors')
    .option('--json')
    .action((name, domain, { json }) => run(createAliasDomain, { name, domain }, { json, show: line }));
  aliasDomains
    .command('delete')
    .argument('<name>')
    .option('--json')
    .action((name, { json }) => run(removeAliasDomain, { name }, { json, show: () => 'Deleted.' }));
}
