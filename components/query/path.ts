export type Noun = 'users' | 'domains' | 'aliases' | 'alias-domains' | 'tenants' | 'admins' | 'api-keys';

/** Where the API has one of them: the user or alias of an address, the domain, tenant or admin of a name, the key of an id. */
export function pathOf(noun: Noun, key: string): string {
  return `/api/v1/${noun}/${encodeURIComponent(key)}`;
}
