/** What a key can be given for. Each is what its admin may do with these nouns, and no others. */
export const KEY_ACTIONS = [
  'read',
  'users',
  'passwords',
  'sessions',
  'aliases',
  'domains',
  'tenants',
  'audit',
] as const;

export type KeyAction = (typeof KEY_ACTIONS)[number];

const READS = ['list', 'get'];

/** What one of must be given, for what has a place of its own and else for all of a noun's verbs. */
const NEEDS: Record<string, readonly KeyAction[]> = {
  users: ['users'],
  'user-counts': ['users'],
  /** The policy parts them: who may only reset passwords changes nothing else. */
  'users.update': ['users', 'passwords'],
  'user-sessions': ['sessions'],
  passwords: ['users', 'passwords'],
  /** As above. */
  jobs: ['users', 'passwords'],
  'job-hand-outs': ['passwords'],
  'user-imports': ['users'],
  'user-import-lines': ['users'],
  'user-import-jobs': ['users'],
  'user-exports': ['read'],
  aliases: ['aliases'],
  'alias-domains': ['domains'],
  domains: ['domains'],
  tenants: ['tenants'],
  'audit-events': ['audit'],
  'audit-exports': ['audit'],
};

const OF_THEIR_OWN = new Set(['audit-events', 'audit-exports']);

/** One of these opens the operation to a key; none, and no key may do it. `name` is noun.verb. */
export function keyActionsOf(name: string): readonly KeyAction[] {
  const [noun = '', verb = ''] = name.split('.');
  const needs = NEEDS[name] ?? NEEDS[noun] ?? [];
  return needs.length > 0 && READS.includes(verb) && !OF_THEIR_OWN.has(noun) ? ['read'] : needs;
}
