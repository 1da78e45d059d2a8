import { text } from 'node:stream/consumers';
import readPassword from '@inquirer/password';
import { invalid } from '@/lib/core/refusal';
import { generatePassword } from '@/lib/password/generate';
import { print } from './say';

async function ask(message: string): Promise<string> {
  return readPassword({ message, mask: false }, { output: process.stderr });
}

async function fromTerminal(): Promise<string> {
  const password = await ask('New password');
  if ((await ask('The same again')) !== password) throw invalid('password', 'not-the-same');
  return password;
}

/** A new password: generated, from the terminal without echo, or the first line of standard input. Never from argv. */
export async function newPassword(generate: boolean): Promise<string> {
  if (generate) return generatePassword();
  if (process.stdin.isTTY) return fromTerminal();
  return (await text(process.stdin)).split(/\r?\n/, 1)[0] ?? '';
}

/** Tells a generated password, this once. */
export function tellGenerated(password: string, json: boolean): void {
  print(json ? JSON.stringify({ password }) : `Password: ${password}`);
}
