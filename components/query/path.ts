/** Where the API has one of them: the user of an address, the domain of a name. */
export function pathOf(noun: 'users' | 'domains', key: string): string {
  return `/api/v1/${noun}/${encodeURIComponent(key)}`;
}
