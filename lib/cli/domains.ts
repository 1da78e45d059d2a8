import type { Command } from 'commander';
import { createDomain } from '@/lib/operations/domains/create';
import { listDomains } from '@/lib/operations/domains/list';
import { removeDomain } from '@/lib/operations/domains/remove';
import { updateDomain } from '@/lib/operations/domains/update';
import type { DomainView } from '@/lib/operations/domains/view';
import { run } from './run';

type Json = { json?: boolean };

function line({ name, userCount, maxUsers, active, description }: DomainView): string {
  const users = `${userCount}${maxUsers === null ? '' : ` of ${maxUsers}`} users`;
  return [name, users, active ? 'enabled' : 'disabled', description].join('\t').trimEnd();
}

function setActive(active: boolean) {
  return (domain: string, { json }: Json) => run(updateDomain, { domain, active }, { json, show: line });
}

/** `postroom domains ...` */
export function addDomainCommands(program: Command): void {
  const domains = program.command('domains').description('mail domains');
  domains
    .command('list')
    .argument('[search]')
    .option('--limit <number>', 'at most 200', '50')
    .option('--after <cursor>', 'the `next` of the page before')
    .option('--json')
    .action((q, { json, ...page }) =>
      run(
        listDomains,
        { q, ...page },
        {
          json,
          show: ({ items, next }) => [...items.map(line), ...(next ? [`next: ${next}`] : [])].join('\n'),
        },
      ),
    );
  domains
    .command('create')
    .argument('<domain>')
    .option('--description <text>')
    .option('--tenant <name>')
    .option('--json')
    .action((name, { json, ...fields }) => run(createDomain, { name, ...fields }, { json, show: line }));
  domains.command('disable').argument('<domain>').option('--json').action(setActive(false));
  domains.command('enable').argument('<domain>').option('--json').action(setActive(true));
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
