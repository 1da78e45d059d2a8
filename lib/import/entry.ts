import { z } from 'zod';
import { addressSchema, lineSchema } from '@/lib/core/address';
import { fieldProblems } from '@/lib/core/operation';
import { quotaTextSchema } from '@/lib/core/quota';
import { type FieldProblem, Refusal } from '@/lib/core/refusal';
import { checkPassword } from '@/lib/password/rule';
import { passwordSchema } from '@/lib/password/schema';
import { parseStoredHash } from '@/lib/password/scheme';
import type { Record } from './records';

/** What is wrong with a line: of which column, or of the line as a whole, and why. */
export type Problem = FieldProblem & { field: string };

/** What a line says of a user; null where it says nothing. */
export type Entry = {
  line: number;
  address: string;
  name: string | null;
  quotaBytes: number | null;
  active: boolean | null;
  mustChangePassword: boolean | null;
  password: string | null;
  passwordHash: string | null;
};

/** A line that says nothing usable; `address`: what stands there. */
export type WrongEntry = { line: number; address: string; problem: Problem };

const YES = /^(yes|true|1|enabled|active)$/i;
const NO = /^(no|false|0|disabled|inactive)$/i;

const yesOrNo = z.string().transform((text, context) => {
  if (!YES.test(text) && !NO.test(text)) context.addIssue({ code: 'custom', message: 'yes-or-no' });
  return YES.test(text);
});

/** With its scheme before it: Dovecot would take one without for another scheme than whoever made it. */
const hashSchema = z
  .string()
  .refine((hash) => hash.startsWith('{') && parseStoredHash(hash) !== null, 'hash-unknown');

const cellsSchema = z.object({
  address: addressSchema,
  name: lineSchema(200).optional(),
  quota: quotaTextSchema.optional(),
  active: yesOrNo.optional(),
  must_change_password: yesOrNo.optional(),
  password: passwordSchema.optional(),
  password_hash: hashSchema.optional(),
});

const SHOWN_ADDRESS = 320;

function problemOf({ password, password_hash, address }: z.output<typeof cellsSchema>): Problem | null {
  if (password === undefined) return null;
  if (password_hash !== undefined) return { field: 'password', code: 'password-or-hash' };
  try {
    checkPassword(password, address);
    return null;
  } catch (error) {
    if (!(error instanceof Refusal && error.fields?.password)) throw error;
    return { field: 'password', ...error.fields.password };
  }
}

function firstProblem(error: z.ZodError): Problem {
  const [[field, problem] = ['', { code: 'invalid' }]] = Object.entries(fieldProblems(error));
  return { field, ...problem };
}

/** Understands a line, or says what is wrong with it. */
export function readEntry({ line, cells }: Record): Entry | WrongEntry {
  const shown = cells?.address?.slice(0, SHOWN_ADDRESS).toWellFormed() ?? '';
  if (cells === null) return { line, address: shown, problem: { field: '', code: 'cells-count' } };
  const { data, error } = cellsSchema.safeParse(cells, { reportInput: true });
  const problem = error ? firstProblem(error) : problemOf(data);
  if (problem !== null || data === undefined)
    return { line, address: shown, problem: problem ?? { field: '', code: 'invalid' } };
  return {
    line,
    address: data.address,
    name: data.name ?? null,
    quotaBytes: data.quota ?? null,
    active: data.active ?? null,
    mustChangePassword: data.must_change_password ?? null,
    password: data.password ?? null,
    passwordHash: data.password_hash ?? null,
  };
}
