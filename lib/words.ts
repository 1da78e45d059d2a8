import { createTranslator } from 'use-intl/core';
import { formatBytes } from '@/lib/core/bytes';
import type { FieldProblem, Refusal } from '@/lib/core/refusal';
import messages from '@/messages/en.json';

type Values = Record<string, string | number> | undefined;

const problems: Record<string, string> = messages.problems;
const fieldProblems: Record<string, string> = messages.fieldProblems;

/** Puts the values into a sentence of the catalogue (ICU); `bytes` is shown as a size. */
function say(sentence: string, values: Values): string {
  const shown = {
    ...values,
    ...(values?.bytes !== undefined && { size: formatBytes(Number(values.bytes)) }),
  };
  return createTranslator({ locale: 'en', messages: { sentence } })('sentence', shown);
}

/** A letter of the panel itself. */
export function sayLetter(
  purpose: keyof typeof messages.letters,
  values: Record<string, string>,
): { subject: string; text: string } {
  const { subject, text } = messages.letters[purpose];
  return { subject: say(subject, values), text: say(text, values) };
}

/** Why not, as a sentence for a person: one text at every door. */
export function sayRefusal(refusal: Refusal): string {
  return say(problems[refusal.detail] ?? problems[refusal.code] ?? refusal.code, refusal.values);
}

/** What is wrong with a field, as a sentence for a person. */
export function sayFieldProblem({ code, values }: FieldProblem): string {
  return say(fieldProblems[code] ?? fieldProblems.invalid ?? code, values);
}
