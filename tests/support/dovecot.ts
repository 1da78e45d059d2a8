import { dirname, join } from 'node:path';

/** The Dovecot under test: this machine's, or the program that POSTROOM_TEST_DOVECOT names. */
export function dovecotProgram(): string {
  return process.env.POSTROOM_TEST_DOVECOT || 'dovecot';
}

/** A program that comes with it. */
export function dovecotTool(name: 'doveconf'): string {
  const program = dovecotProgram();
  return program.includes('/') ? join(dirname(program), name) : name;
}
