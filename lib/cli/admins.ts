import type { Command } from 'commander';
import type { Role } from '@/lib/core/actor';
import { createAdmin } from '@/lib/operations/admins/create';
import { updateAdmin } from '@/lib/operations/admins/update';
import { run } from './run';
import { newPassword, tellGenerated } from './secret';

type Options = {
  role: Role;
  name?: string;
  tenant?: string;
  domain?: string[];
  generate?: boolean;
  json?: boolean;
};

async function create(username: string, { domain, generate = false, json = false, ...fields }: Options) {
  const password = await newPassword(generate);
  const show = (admin: { username: string; role: string }) => `${admin.username}\t${admin.role}`;
  await run(createAdmin, { username, password, domains: domain, ...fields }, { json, show });
  if (generate) tellGenerated(password, json);
}

async function resetPassword(username: string, { generate = false, json = false }: Options) {
  const password = await newPassword(generate);
  const show = ({ panelSessionsEnded }: { panelSessionsEnded: number }) =>
    `Done. Ended: ${panelSessionsEnded} panel sessions.`;
  await run(updateAdmin, { username, password }, { json, show });
  if (generate) tellGenerated(password, json);
}

/** `postroom admins ...` */
export function addAdminCommands(program: Command): void {
  const admins = program.command('admins').description('who administers');
  admins
    .command('create')
    .argument('<username>')
    .option('--role <role>', 'superadmin, tenant-admin, domain-admin, helpdesk or auditor', 'superadmin')
    .option('--name <name>')
    .option('--tenant <name>')
    .option('--domain <domain...>', 'the domains of a domain admin')
    .option('--generate')
    .option('--json')
    .action(create);
  admins
    .command('reset-password')
    .argument('<username>')
    .option('--generate')
    .option('--json')
    .action(resetPassword);
}
