import type { z } from 'zod';
import { type Actor, type Administrator, hasRecentProof, keyAllows, type UserActor } from './actor';
import { keyActionsOf } from './key-actions';
import { knowing } from './known';
import { type FieldProblem, type FieldProblems, Refusal } from './refusal';

type ActorFor = { anyone: Actor; administrator: Administrator; user: UserActor };

/** Whose sessions count for an operation: one of the other audience is nobody there. */
export type Audience = keyof ActorFor;

const KINDS: Record<Audience, Actor['kind'][]> = {
  anyone: ['admin', 'user', 'cli', 'nobody'],
  administrator: ['admin', 'cli'],
  user: ['user'],
};

type Definition<For extends keyof ActorFor, Input extends z.ZodObject, Output extends z.ZodType> = {
  /** noun.verb, as the audit trail and the API description call it. */
  name: string;
  summary: string;
  /** Who may come to the policy at all. */
  actor: For;
  /** May be done while the password must be changed first. */
  beforePasswordChange?: boolean;
  /** May be done while a second factor must be added first. */
  beforeSecondFactor?: boolean;
  /** Only for who proved a moment ago that he is who he is (ASVS 7.5). */
  recentProof?: boolean;
  /**
   * Names of the view's secrets: told once, to who asked first, and kept nowhere. Where nobody has said which, and be it none,
   * all of it counts as such.
   */
  handsOut?: readonly string[];
  /** How large a request's body may be, where what is usual does not do. Only who is admitted is listened to so long. */
  maxBodyBytes?: number;
  /** How large the file may be that it takes. */
  maxFileBytes?: () => number;
  input: Input;
  output: Output;
  run: (actor: ActorFor[For], input: z.output<Input>) => Promise<z.input<Output>>;
};

type AnyDefinition = Pick<
  Definition<Audience, z.ZodObject, z.ZodType>,
  | 'name'
  | 'actor'
  | 'beforePasswordChange'
  | 'beforeSecondFactor'
  | 'recentProof'
  | 'handsOut'
  | 'maxBodyBytes'
  | 'maxFileBytes'
>;

/** One thing the product can do. Call it with who is asking and with what. */
export type Operation<Input extends z.ZodObject = z.ZodObject, Output extends z.ZodType = z.ZodType> = {
  (actor: Actor, input: z.input<Input>): Promise<z.input<Output>>;
  readonly definition: AnyDefinition & { summary: string; input: Input; output: Output };
};

const CODES: Partial<Record<string, string>> = { too_big: 'too-big', too_small: 'too-small' };

function problemOf(issue: z.core.$ZodIssue): FieldProblem {
  if (issue.code === 'invalid_type') return { code: issue.input === undefined ? 'required' : 'wrong-type' };
  if (issue.code === 'custom') return { code: issue.message };
  const { maximum, minimum, origin } = issue as { maximum?: number; minimum?: number; origin?: string };
  const code = /^[a-z][a-z-]*$/.test(issue.message) ? issue.message : (CODES[issue.code] ?? 'invalid');
  const values = {
    ...(maximum !== undefined && { max: maximum }),
    ...(minimum !== undefined && { min: minimum }),
  };
  return { code: origin === 'string' && code.startsWith('too-') ? `text-${code}` : code, values };
}

/** The first problem of each field, the unknown fields among them. */
export function fieldProblems(error: z.ZodError): FieldProblems {
  const fields: FieldProblems = {};
  for (const issue of error.issues) {
    const names = issue.code === 'unrecognized_keys' ? issue.keys : [issue.path.join('.')];
    for (const name of names) {
      fields[name] ??= issue.code === 'unrecognized_keys' ? { code: 'unknown' } : problemOf(issue);
    }
  }
  return fields;
}

/** Parses `input` or refuses it with a problem a field. */
export function parse<Schema extends z.ZodType>(schema: Schema, input: unknown): z.output<Schema> {
  const result = schema.safeParse(input, { reportInput: true });
  if (!result.success) throw new Refusal('invalid', { fields: fieldProblems(result.error) });
  return result.data;
}

/** Whether the actor is one who is listened to at all. Throws a Refusal. */
export function admit(
  actor: Actor,
  { name, actor: wanted, beforePasswordChange, beforeSecondFactor, recentProof }: AnyDefinition,
): void {
  if (!KINDS[wanted].includes(actor.kind)) throw new Refusal('unauthenticated');
  if ('key' in actor && actor.key && !keyActionsOf(name).some((action) => keyAllows(actor, action))) {
    throw new Refusal('forbidden', { detail: 'not-by-this-key' });
  }
  if ('mustChangePassword' in actor && actor.mustChangePassword && !beforePasswordChange) {
    throw new Refusal('forbidden', { detail: 'must-change-password' });
  }
  if ('mustAddSecondFactor' in actor && actor.mustAddSecondFactor && !beforeSecondFactor) {
    throw new Refusal('forbidden', { detail: 'must-add-second-factor' });
  }
  if (recentProof && !hasRecentProof(actor)) throw new Refusal('reauthentication-required');
}

/** Defines an operation: whoever calls it, by whatever door, meets the same question who is asking and the same parsing. */
export function operation<For extends Audience, Input extends z.ZodObject, Output extends z.ZodType>({
  run,
  ...definition
}: Definition<For, Input, Output>): Operation<Input, Output> {
  const call = async (actor: Actor, input: z.input<Input>) => {
    admit(actor, definition);
    const parsed = parse(definition.input, input);
    return knowing(actor, () => run(actor as ActorFor[For], parsed));
  };
  return Object.assign(call, { definition });
}
