import { z } from 'zod';

/** 1 PiB: beyond it somebody mistook the unit. */
const MAX_QUOTA_BYTES = 2 ** 50;

const UNIT = { '': 1, k: 2 ** 10, m: 2 ** 20, g: 2 ** 30, t: 2 ** 40, p: 2 ** 50 };

/** Bytes; 0 is no limit, as Dovecot reads it. */
export const quotaBytesSchema = z.number().int().min(0).max(MAX_QUOTA_BYTES);

/** The same as text: bytes, or a size like `1.5 GB` in steps of 1024, or `none`. */
export const quotaTextSchema = z
  .string()
  .transform((text, context) => {
    if (/^(none|unlimited)$/i.test(text)) return 0;
    const [, number = '', unit = ''] =
      /^(\d{1,20}(?:[.,]\d{1,6})?) ?(?:([kmgtp]?)(?:i?b)?)?$/i.exec(text) ?? [];
    if (number === '') context.addIssue({ code: 'custom', message: 'quota-text' });
    return Math.round(Number(number.replace(',', '.')) * UNIT[unit.toLowerCase() as keyof typeof UNIT]);
  })
  .pipe(quotaBytesSchema);
