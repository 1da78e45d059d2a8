import type { Command } from 'commander';
import { createDomain } from '@/lib/operations/domains/create';
import { listDomains } from '@/lib/operations/domains/list';
import { removeDomain } from '@/lib/operations/domains/remove';
import { updateDomain } from '@/lib/operations/domains/update';
import type { DomainView } from '@/lib/operations/domains/view';
import { addSwitch, asList } from './noun-commands';
import { run } from './run';

function line({ name, userCount, maxUsers, active, description }: DomainView): string {
  const users = `${userCount}${maxUsers === null ? '' : ` of ${maxUsers}`} users`;
  return [name, users, active ? 'enabled' : 'disabled', description].join('\t').trimEnd();
}

/** `postroom domains ...` */
export function addDomainCommands(program: Command): void {
  const domains = program.command('domains').description('mail domains');
  asList(domains.command('list').argument('[search]'), listDomains, line);
  domains
    .command('create')
    .argument('<domain>')
    .option('--description <text>')
    .option('--tenant <name>')
    .option('--json')
    .action((name, { json, ...fields }) => run(createDomain, { name, ...fields }, { json, show: line }));
  addSwitch(domains, '<domain>', (domain, active, json) =>
    run(updateDomain, { domain, active }, { json, show: line }),
  );
  domains
    .command('delete')
    .argument('<domain>')
    .option('--with-users <domain>', 'the name again: deletes its users as well')
    .option('--json')
    .action((domain, { withUsers, json }) =>
      run(
        removeDomain,
        { domain, confirm: withUsers },
        { json, show: ({ usersDeleted }) => `Deleted, with ${usersDeleted} users.` },
      ),
    );
}
