import { useTranslations } from 'next-intl';
import { useState } from 'react';
import type { z } from 'zod';
import { ApiError } from '@/components/query/api';
import { formatBytes } from '@/lib/core/bytes';
import { fieldProblems } from '@/lib/core/operation';
import type { FieldProblems } from '@/lib/core/refusal';

type Errors = Record<string, string>;

/** The sentences at the fields: from the schema before anything is sent, from the server after. */
export function useFieldErrors() {
  const t = useTranslations('fieldProblems');
  const [errors, setErrors] = useState<Errors>({});

  /** Each problem at its field; true when there is none. */
  function tell(problems: FieldProblems): boolean {
    const sentences = Object.entries(problems).map(([field, { code, values }]) => {
      const shown =
        values?.bytes === undefined ? values : { ...values, size: formatBytes(Number(values.bytes)) };
      return [field, t.has(code as 'invalid') ? t(code as 'invalid', shown) : t('invalid')];
    });
    setErrors(Object.fromEntries(sentences));
    return sentences.length === 0;
  }

  /** Whether `input` fits the schema; else each problem is told at its field. */
  function check(schema: z.ZodType, input: unknown): boolean {
    const result = schema.safeParse(input, { reportInput: true });
    return tell(result.success ? {} : fieldProblems(result.error));
  }

  /** True when the server said what is wrong with the fields, so that nothing more has to be told. */
  function take(error: Error): boolean {
    const fields = error instanceof ApiError ? Object.entries(error.fields) : [];
    if (fields.length > 0)
      setErrors(Object.fromEntries(fields.map(([field, { message }]) => [field, message])));
    return fields.length > 0;
  }

  /** What is told of the field, and of each thing in it, where it is a list. */
  function forget(field: string) {
    setErrors((all) => {
      const rest = Object.entries(all).filter(([name]) => name !== field && !name.startsWith(`${field}.`));
      return rest.length === Object.keys(all).length ? all : Object.fromEntries(rest);
    });
  }

  return { errors, tell, check, take, forget };
}
