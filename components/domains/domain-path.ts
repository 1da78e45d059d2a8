export function domainPath(name: string): string {
  return `/api/v1/domains/${encodeURIComponent(name)}`;
}
