import { z } from 'zod';
import { updateMyPasswordInput } from '@/lib/operations/my-password/schema';

export type MyPasswordValues = { password: string; confirm: string };

export const NO_PASSWORD: MyPasswordValues = { password: '', confirm: '' };

/** What is typed the second time must be what was typed the first, as Unicode sees it (NFC). */
export const myPasswordForm = updateMyPasswordInput
  .pick({ password: true })
  .extend({ confirm: z.string() })
  .refine(({ password, confirm }) => password === confirm.normalize('NFC'), {
    path: ['confirm'],
    message: 'not-the-same',
  });
