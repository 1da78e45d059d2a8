/** Every reason why not, and what it is called at the doors: HTTP status (RFC 9110, 6585) and exit code (sysexits.h). */
export const REFUSALS = {
  invalid: { status: 422, exitCode: 65 },
  unauthenticated: { status: 401, exitCode: 77 },
  'reauthentication-required': { status: 401, exitCode: 77 },
  'second-factor-required': { status: 401, exitCode: 77 },
  forbidden: { status: 403, exitCode: 77 },
  'not-found': { status: 404, exitCode: 67 },
  conflict: { status: 409, exitCode: 73 },
  changed: { status: 412, exitCode: 73 },
  'too-many': { status: 429, exitCode: 75 },
  overloaded: { status: 503, exitCode: 75 },
  unavailable: { status: 503, exitCode: 69 },
} as const;

export type RefusalCode = keyof typeof REFUSALS;

/** What is wrong with one input: a key of `fields` in the message catalogue and the values of its sentence. */
export type FieldProblem = { code: string; values?: Record<string, string | number> };

export type FieldProblems = Record<string, FieldProblem>;

type Extra = {
  /** A key of `refusals` in the message catalogue, when the code alone does not say enough. */
  detail?: string;
  values?: Record<string, string | number>;
  fields?: FieldProblems;
  retryAfterSeconds?: number;
};

const BRAND = Symbol.for('postroom.refusal');

/**
 * Why an operation was not done. Whatever else is thrown is a bug.
 *
 * Known by its brand, not by its class: a process can hold this module more than once (the command line's, and a
 * bundle's of Next for each layer), and they share one database client that throws.
 */
export class Refusal extends Error {
  static [Symbol.hasInstance](value: unknown): boolean {
    return typeof value === 'object' && value !== null && BRAND in value;
  }

  readonly [BRAND] = true;
  override name = 'Refusal';
  readonly detail: string;
  /** What a page is told of an error that was thrown on the server, where Next keeps all else to itself. */
  readonly digest?: string;
  readonly values: Record<string, string | number>;
  readonly fields?: FieldProblems;
  readonly retryAfterSeconds?: number;

  constructor(
    readonly code: RefusalCode,
    extra: Extra = {},
  ) {
    super(extra.detail ?? code);
    this.detail = extra.detail ?? code;
    if (this.detail === 'database') this.digest = this.detail;
    this.values = extra.values ?? {};
    this.fields = extra.fields;
    this.retryAfterSeconds = extra.retryAfterSeconds;
  }
}

/** A 422 about one input. */
export function invalid(field: string, code: string, values?: FieldProblem['values']): Refusal {
  return new Refusal('invalid', { fields: { [field]: { code, values } } });
}
