/** Where the API has one of them: the user or alias of an address, the domain, tenant or admin of a name. */
export function pathOf(noun: 'users' | 'domains' | 'aliases' | 'tenants' | 'admins', key: string): string {
  return `/api/v1/${noun}/${encodeURIComponent(key)}`;
}
