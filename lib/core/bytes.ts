const UNITS = ['B', 'KB', 'MB', 'GB', 'TB', 'PB'];

/** Bytes of one GB on every screen, and in Dovecot: 2^30. */
export const BYTES_PER_GB = 2 ** 30;

/** "1.5 GB": in steps of 1024, as Dovecot counts, at most one decimal. */
export function formatBytes(bytes: number): string {
  let value = bytes;
  let unit = 0;
  while (value >= 1024 && unit < UNITS.length - 1) {
    value /= 1024;
    unit += 1;
  }
  return `${Number(value.toFixed(value < 100 ? 1 : 0))} ${UNITS[unit]}`;
}
