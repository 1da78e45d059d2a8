/** A letter on its way into the slot; the same drawing as app/icon.svg. Beside it stands the product's name. */
export function Mark({ size = 24 }: { size?: number }) {
  return (
    <svg viewBox="0 0 16 16" width={size} height={size} aria-hidden="true" focusable="false">
      <rect width="16" height="16" rx="3.5" fill="#2b4a9b" />
      <path d="M4 4a1 1 0 0 1 1-1h6a1 1 0 0 1 1 1v7H4z" fill="#fff" />
      <path d="M4.5 4.3 8 7.6l3.5-3.3" fill="none" stroke="#2b4a9b" strokeWidth="1.4" />
      <rect x="2" y="10" width="12" height="3" rx="1.5" fill="#14245a" />
    </svg>
  );
}
