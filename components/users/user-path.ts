export function userPath(address: string): string {
  return `/api/v1/users/${encodeURIComponent(address)}`;
}
