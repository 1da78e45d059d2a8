import { Command, CommanderError } from 'commander';
import { addAdminCommands } from './admins';
import { addAliasDomainCommands } from './alias-domains';
import { addAliasCommands } from './aliases';
import { addApiKeyCommands } from './api-keys';
import { addAuditCommands } from './audit';
import { borrowDatabase } from './database';
import { demo } from './demo';
import { addDomainCommands } from './domains';
import { addJobCommands } from './jobs';
import { addMailServerCommands } from './mail-server';
import { exitCodeOf } from './run';
import { print } from './say';
import { start } from './start';
import { addTenantCommands } from './tenants';
import { addUserCommands } from './users';

const EXIT_USAGE = 64;

const EXIT_CODES = `
Exit codes (sysexits.h): 0 done, 64 usage, 65 not valid, 67 not found, 69 a service does not answer,
70 a bug, 73 taken or changed, 75 try again later, 77 not allowed.
Passwords are read from the terminal or from standard input, never from the command line.`;

async function migrateOnly(): Promise<void> {
  const database = await borrowDatabase();
  await database.stop();
  print('The database is up to date.');
}

function program(): Command {
  const postroom = new Command('postroom')
    .description('the panel of a mail server')
    .addHelpText('after', EXIT_CODES);
  postroom.exitOverride();
  postroom
    .command('start')
    .description('start the panel, and PostgreSQL where DATABASE_URL is not set')
    .option('--dev', 'with reload on change')
    .action(({ dev = false }) => start({ dev }));
  postroom.command('demo').description('start with sample data and a private mail server').action(demo);
  postroom.command('migrate').description('bring the database to the newest migration').action(migrateOnly);
  addAdminCommands(postroom);
  addUserCommands(postroom);
  addJobCommands(postroom);
  addDomainCommands(postroom);
  addTenantCommands(postroom);
  addApiKeyCommands(postroom);
  addAuditCommands(postroom);
  addAliasCommands(postroom);
  addAliasDomainCommands(postroom);
  addMailServerCommands(postroom);
  return postroom;
}

/** Runs the command line and answers the exit code. */
export async function main(argv: string[]): Promise<number> {
  try {
    await program().parseAsync(argv);
    return 0;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : EXIT_USAGE;
    return exitCodeOf(error, argv.includes('--json'));
  }
}
