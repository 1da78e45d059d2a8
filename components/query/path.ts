/** Where the API has one of them: the user or alias of an address, the domain or tenant of a name. */
export function pathOf(noun: 'users' | 'domains' | 'aliases' | 'tenants', key: string): string {
  return `/api/v1/${noun}/${encodeURIComponent(key)}`;
}
