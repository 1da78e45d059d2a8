import type { Command } from 'commander';
import type { Role } from '@/lib/core/actor';
import { removeAdminSecondFactor } from '@/lib/operations/admin-second-factors/remove';
import { createAdmin } from '@/lib/operations/admins/create';
import { listAdmins } from '@/lib/operations/admins/list';
import { removeAdmin } from '@/lib/operations/admins/remove';
import { updateAdmin } from '@/lib/operations/admins/update';
import type { AdminView } from '@/lib/operations/admins/view';
import { addSwitch, asList, type Json } from './noun-commands';
import { run } from './run';
import { newPassword, tellGenerated } from './secret';

type Secret = Json & { generate?: boolean };
type Scoped = Json & { role?: Role; name?: string; tenant?: string; domain?: string[] };

const ROLES = 'superadmin, tenant-admin, domain-admin, helpdesk or auditor';
const DOMAINS = 'of a domain admin, or instead of the whole tenant';

function line({ username, role, scope, tenant, domains, active }: AdminView): string {
  const within = scope === 'domains' ? domains.join(' ') : (tenant ?? '');
  return [username, role, within, active ? 'enabled' : 'disabled'].join('\t');
}

function ended({ panelSessionsEnded }: { panelSessionsEnded: number }): string {
  return `Done. Ended: ${panelSessionsEnded} panel sessions.`;
}

async function create(
  username: string,
  { domain, generate = false, json, role = 'superadmin', ...fields }: Scoped & Secret,
) {
  const password = await newPassword(generate);
  await run(createAdmin, { username, password, role, domains: domain, ...fields }, { json, show: line });
  if (generate) tellGenerated(password, json ?? false);
}

function update(username: string, { domain, json, ...fields }: Scoped) {
  return run(updateAdmin, { username, domains: domain, ...fields }, { json, show: line });
}

async function resetPassword(username: string, { generate = false, json }: Secret) {
  const password = await newPassword(generate);
  await run(updateAdmin, { username, password }, { json, show: ended });
  if (generate) tellGenerated(password, json ?? false);
}

function scoped(command: Command): Command {
  return command
    .argument('<username>')
    .option('--name <name>')
    .option('--tenant <name>')
    .option('--domain <domain...>', DOMAINS)
    .option('--json');
}

/** `postroom admins ...` */
export function addAdminCommands(program: Command): void {
  const admins = program.command('admins').description('who administers');
  asList(admins.command('list').argument('[search]'), listAdmins, line);
  scoped(admins.command('create'))
    .option('--role <role>', ROLES, 'superadmin')
    .option('--generate')
    .action(create);
  scoped(admins.command('update')).option('--role <role>', ROLES).action(update);
  admins
    .command('reset-password')
    .argument('<username>')
    .option('--generate')
    .option('--json')
    .action(resetPassword);
  admins
    .command('reset-second-factor')
    .argument('<username>')
    .option('--json')
    .action((username, { json }) => run(removeAdminSecondFactor, { username }, { json, show: ended }));
  addSwitch(admins, '<username>', (username, active, json) =>
    run(updateAdmin, { username, active }, { json, show: line }),
  );
  admins
    .command('delete')
    .argument('<username>')
    .option('--json')
    .action((username, { json }) => run(removeAdmin, { username }, { json, show: ended }));
}
