import { type Command, Option } from 'commander';
import { BYTES_PER_GB, formatBytes } from '@/lib/core/bytes';
import { createTenant } from '@/lib/operations/tenants/create';
import { listTenants } from '@/lib/operations/tenants/list';
import { removeTenant } from '@/lib/operations/tenants/remove';
import { updateTenant } from '@/lib/operations/tenants/update';
import type { TenantView } from '@/lib/operations/tenants/view';
import { asList, type Json } from './noun-commands';
import { run } from './run';

/** As typed: a number or `none`. */
type Fields = {
  description?: string;
  maxDomains?: string;
  maxUsers?: string;
  maxAliases?: string;
  maxQuotaGb?: string;
  secondFactor?: 'optional' | 'required';
};

function counted(count: number | string, max: number | string | null, unit: string): string {
  return `${count}${max === null ? '' : ` of ${max}`} ${unit}`;
}

function line(tenant: TenantView): string {
  const { maxQuotaBytes } = tenant;
  const maxQuota = maxQuotaBytes === null ? null : formatBytes(maxQuotaBytes);
  return [
    tenant.name,
    counted(tenant.domainCount, tenant.maxDomains, 'domains'),
    counted(tenant.userCount, tenant.maxUsers, 'users'),
    counted(tenant.aliasCount, tenant.maxAliases, 'aliases'),
    counted(formatBytes(tenant.allottedBytes), maxQuota, 'quota'),
    tenant.description,
  ]
    .join('\t')
    .trimEnd();
}

/** Null is no limit. */
function toLimit(typed: string): number | null {
  return typed === 'none' ? null : Number(typed);
}

function toBytes(gigabytes: number | null): number | null {
  return gigabytes === null ? null : Math.round(gigabytes * BYTES_PER_GB);
}

function toInput({ maxDomains, maxUsers, maxAliases, maxQuotaGb, secondFactor, ...fields }: Fields) {
  return {
    ...fields,
    ...(secondFactor !== undefined && { secondFactorRequired: secondFactor === 'required' }),
    ...(maxDomains !== undefined && { maxDomains: toLimit(maxDomains) }),
    ...(maxUsers !== undefined && { maxUsers: toLimit(maxUsers) }),
    ...(maxAliases !== undefined && { maxAliases: toLimit(maxAliases) }),
    ...(maxQuotaGb !== undefined && { maxQuotaBytes: toBytes(toLimit(maxQuotaGb)) }),
  };
}

function withFields(command: Command): Command {
  return command
    .option('--description <text>')
    .option('--max-domains <number>', 'or none, as in the next three')
    .option('--max-users <number>')
    .option('--max-aliases <number>')
    .option('--max-quota-gb <number>', 'of all users together')
    .addOption(new Option('--second-factor <how>', 'of its admins').choices(['optional', 'required']))
    .option('--json');
}

/** `postroom tenants ...` */
export function addTenantCommands(program: Command): void {
  const tenants = program.command('tenants').description('organisations that own domains, and their limits');
  asList(tenants.command('list').argument('[search]'), listTenants, line);
  withFields(tenants.command('create').argument('<tenant>')).action(
    (name: string, { json, ...fields }: Json & Fields) =>
      run(createTenant, { name, ...toInput(fields) }, { json, show: line }),
  );
  withFields(tenants.command('update').argument('<tenant>').option('--name <name>', 'the new one')).action(
    (tenant: string, { json, ...fields }: Json & Fields & { name?: string }) =>
      run(updateTenant, { tenant, ...toInput(fields) }, { json, show: line }),
  );
  tenants
    .command('delete')
    .argument('<tenant>')
    .option('--json')
    .action((tenant, { json }) => run(removeTenant, { tenant }, { json, show: () => 'Deleted.' }));
}
