import { z } from 'zod';
import { addressSchema, domainSchema } from '@/lib/core/address';
import { pageInput } from '@/lib/core/page';
import { quotaBytesSchema } from '@/lib/core/quota';

/** What can be done to many users at once. */
export const USER_JOBS = ['enable', 'disable', 'quota', 'reset-passwords', 'delete'] as const;

export type UserJob = (typeof USER_JOBS)[number];

/** Named one by one; more are taken by a search in a domain. */
export const MAX_NAMED = 1_000;
export const MAX_FOUND = 100_000;

/** What the key is for that opens the new passwords of a job. */
export const KEY_PURPOSE = 'job passwords';

type Asked = {
  kind: UserJob;
  users?: string[];
  domain?: string;
  q?: string;
  count?: number;
  quotaBytes?: number;
  mustChangePassword?: boolean;
};

/** What is wanted beside the rest, and what has no place there. */
function problemsOf(asked: Asked): Partial<Record<keyof Asked, string>> {
  const isNamed = asked.users !== undefined;
  const places: Partial<Record<keyof Asked, 'wanted' | 'allowed' | 'odd'>> = {
    domain: isNamed ? 'odd' : 'wanted',
    count: isNamed ? 'odd' : 'wanted',
    q: isNamed ? 'odd' : 'allowed',
    quotaBytes: asked.kind === 'quota' ? 'wanted' : 'odd',
    mustChangePassword: asked.kind === 'reset-passwords' ? 'allowed' : 'odd',
  };
  const problems: Partial<Record<keyof Asked, string>> = {};
  for (const [name, place] of Object.entries(places)) {
    const field = name as keyof Asked;
    if (place === 'wanted' && asked[field] === undefined) problems[field] = 'required';
    if (place === 'odd' && asked[field] !== undefined) problems[field] = 'not-here';
  }
  return problems;
}

/**
 * Either `users`, by their addresses; or all that a search (`q`; without it, all) finds in `domain`, with the `count` that
 * was seen: when there are others by now, nothing is done.
 */
export const createJobInput = z
  .strictObject({
    kind: z.enum(USER_JOBS),
    users: z.array(addressSchema).min(1).max(MAX_NAMED).optional(),
    domain: domainSchema.optional(),
    q: z.string().max(200).optional(),
    count: z.number().int().min(1).max(MAX_FOUND).optional(),
    quotaBytes: quotaBytesSchema.optional(),
    mustChangePassword: z.boolean().optional(),
  })
  .superRefine((asked, context) => {
    for (const [field, message] of Object.entries(problemsOf(asked)))
      context.addIssue({ code: 'custom', path: [field], message });
  });

export const listJobsInput = z.strictObject(pageInput);

export const jobKey = z.strictObject({ id: z.uuid() });

export type JobFields = z.input<typeof createJobInput>;
