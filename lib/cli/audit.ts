import { readFileSync } from 'node:fs';
import type { Command } from 'commander';
import { Refusal } from '@/lib/core/refusal';
import { getAuditCheck } from '@/lib/operations/audit-chains/get';
import type { AuditCheckView, Finding } from '@/lib/operations/audit-chains/view';
import { listAuditEvents } from '@/lib/operations/audit-events/list';
import type { AuditEventView } from '@/lib/operations/audit-events/view';
import { getAuditHead } from '@/lib/operations/audit-heads/get';
import { cliActor } from './actor';
import { asList } from './noun-commands';
import { run, withDatabase } from './run';
import { print } from './say';

function line({ at, actor, action, target, ip }: AuditEventView): string {
  return [at, actor.name || actor.kind, action, target, ip ?? ''].join('\t').trimEnd();
}

function findingLine({ chain, position, event, problem }: Finding): string {
  const where = chain === null ? '' : `chain ${chain}, position ${position}`;
  return [problem, event === null ? '' : `event ${event}`, where].filter(Boolean).join('\t');
}

function show({ events, findings }: AuditCheckView): string {
  if (findings.length === 0) return `${events} events. Nothing was changed, removed or moved.`;
  return [`${events} events.`, ...findings.map(findingLine)].join('\n');
}

function readText(file: string): string {
  try {
    return readFileSync(file === '-' ? 0 : file, 'utf8');
  } catch {
    throw new Refusal('not-found', { detail: 'file-not-found', values: { file } });
  }
}

async function verify({ head: file, json = false }: { head?: string; json?: boolean }): Promise<void> {
  const head = file === undefined ? undefined : readText(file);
  const view = await withDatabase(() => getAuditCheck(cliActor(), { head }));
  print(json ? JSON.stringify(view, null, 2) : show(view));
  const count = view.findings.length;
  if (count > 0) throw new Refusal('invalid', { detail: 'audit-broken', values: { count } });
}

/** `postroom audit ...` */
export function addAuditCommands(program: Command): void {
  const audit = program.command('audit').description('who did what to whom');
  asList(
    audit
      .command('list')
      .option('--admin <name>', 'who did it: how the name begins')
      .option('--user <address>', 'whom it was done to: how the address begins')
      .option('--domain <domain>')
      .option('--action <noun.verb>')
      .option('--from <time>', 'a day (UTC) or a time with its zone')
      .option('--to <time>'),
    listAuditEvents,
    line,
  );
  audit
    .command('verify')
    .description('find what was changed, removed or moved; with a head also what was cut off')
    .option('--head <file>', 'what `audit head` printed once; - for standard input')
    .option('--json')
    .action(verify);
  audit
    .command('head')
    .description('print where the log ends, signed; keep it on another machine')
    .action(() => run(getAuditHead, {}, { show: ({ head }) => head.trimEnd() }));
}
