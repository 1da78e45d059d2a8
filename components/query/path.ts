/** Where the API has one of them: the user of an address, the domain or tenant of a name. */
export function pathOf(noun: 'users' | 'domains' | 'tenants', key: string): string {
  return `/api/v1/${noun}/${encodeURIComponent(key)}`;
}
