import type { Command } from 'commander';
import type { KeyAction } from '@/lib/core/key-actions';
import { createApiKey } from '@/lib/operations/api-keys/create';
import { listApiKeys } from '@/lib/operations/api-keys/list';
import { removeApiKey } from '@/lib/operations/api-keys/remove';
import type { ApiKeyView } from '@/lib/operations/api-keys/view';
import { asList, type Json } from './noun-commands';
import { run } from './run';

type Wanted = Json & {
  name: string;
  action: KeyAction[];
  tenant?: string;
  domain?: string[];
  network?: string[];
  days: string;
};

const ACTIONS = 'read, users, passwords, sessions, aliases, domains, tenants or audit';

function line({ id, admin, name, actions, scope, tenant, domains, state }: ApiKeyView): string {
  const within = scope === 'domains' ? domains.join(' ') : (tenant ?? '');
  return [id, admin, name, actions.join(' '), within, state].join('\t');
}

/** Prints the token and nothing else, so that a script can take it. */
function create(admin: string, { action, domain, network, days, json, ...fields }: Wanted) {
  const expiresInDays = days === 'never' ? null : Number(days);
  const key = { ...fields, admin, actions: action, domains: domain, networks: network, expiresInDays };
  return run(createApiKey, key, { json, show: ({ token }) => token });
}

/** `postroom api-keys ...` */
export function addApiKeyCommands(program: Command): void {
  const keys = program.command('api-keys').description('by which the programs of admins ask');
  asList(keys.command('list').argument('[search]'), listApiKeys, line);
  keys
    .command('create')
    .description('prints the token, this once')
    .argument('<admin>', 'whose it becomes')
    .requiredOption('--name <name>', 'what it is for')
    .requiredOption('--action <action...>', ACTIONS)
    .option('--tenant <name>', 'for this tenant only')
    .option('--domain <domain...>', 'for these domains only')
    .option('--network <range...>', 'from these addresses only, as in 192.0.2.0/24')
    .option('--days <number>', 'until it expires, or never', '90')
    .option('--json')
    .action(create);
  keys
    .command('revoke')
    .argument('<id>', 'how its token begins')
    .option('--json')
    .action((id, { json }) => run(removeApiKey, { id }, { json, show: () => 'Revoked.' }));
}
