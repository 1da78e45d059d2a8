import type { Command } from 'commander';
import { createUser } from '@/lib/operations/users/create';
import { listUsers } from '@/lib/operations/users/list';
import { removeUser } from '@/lib/operations/users/remove';
import { updateUser } from '@/lib/operations/users/update';
import type { Receipt, UserView } from '@/lib/operations/users/view';
import { addSwitch, asList, type Json } from './noun-commands';
import { run } from './run';
import { newPassword, tellGenerated } from './secret';
import { addUserFileCommands } from './user-files';

type WithPassword = Json & { generate?: boolean };

function line({ address, name, active, mustChangePassword }: UserView): string {
  return [address, name, active ? 'enabled' : 'disabled', mustChangePassword ? 'must change' : '']
    .join('\t')
    .trimEnd();
}

function receiptLine(receipt: Receipt | undefined): string {
  if (!receipt) return 'Done.';
  const { panelSessionsEnded, webmailSessionsEnded, mailSessionsEnded, mailServer } = receipt;
  const ended = `Ended: ${mailSessionsEnded} mail, ${webmailSessionsEnded} webmail, ${panelSessionsEnded} panel sessions.`;
  const told = {
    done: '',
    pending: ' The mail server has not answered yet.',
    'not-configured': ' No mail server is configured.',
  };
  return `Done. ${ended}${told[mailServer]}`;
}

async function create(
  address: string,
  { generate = false, json = false, ...fields }: WithPassword & { name?: string },
) {
  const password = await newPassword(generate);
  await run(createUser, { address, password, ...fields }, { json, show: line });
  if (generate) tellGenerated(password, json);
}

async function resetPassword(address: string, { generate = false, json = false }: WithPassword) {
  const password = await newPassword(generate);
  await run(updateUser, { address, password }, { json, show: ({ receipt }) => receiptLine(receipt) });
  if (generate) tellGenerated(password, json);
}

/** Without targets the mail stays where it is. */
function forward(address: string, forwardTo: string[], { copy, json }: Json & { copy: boolean }) {
  return run(updateUser, { address, forwardTo, keepsCopy: copy }, { json, show: forwardLine });
}

function forwardLine({ address, forwardTo, keepsCopy }: UserView): string {
  if (forwardTo.length === 0) return `${address} forwards nothing.`;
  return [address, forwardTo.join(','), keepsCopy ? 'keeps a copy' : 'keeps no copy'].join('\t');
}

/** `postroom users ...` */
export function addUserCommands(program: Command): void {
  const users = program.command('users').description('mailboxes and their people');
  asList(users.command('list').argument('[search]').option('--domain <domain>'), listUsers, line);
  users
    .command('create')
    .argument('<address>')
    .option('--name <name>')
    .option('--generate')
    .option('--json')
    .action(create);
  users
    .command('reset-password')
    .argument('<address>')
    .option('--generate')
    .option('--json')
    .action(resetPassword);
  users
    .command('forward')
    .description('lets the mail go on to others; without targets no longer')
    .argument('<address>')
    .argument('[targets...]')
    .option('--no-copy', 'keep none in the mailbox')
    .option('--json')
    .action(forward);
  addSwitch(users, '<address>', (address, active, json) =>
    run(updateUser, { address, active }, { json, show: ({ receipt }) => receiptLine(receipt) }),
  );
  users
    .command('delete')
    .argument('<address>')
    .option('--json')
    .action((address, { json }) =>
      run(removeUser, { address }, { json, show: ({ receipt }) => receiptLine(receipt) }),
    );
  addUserFileCommands(users);
}
