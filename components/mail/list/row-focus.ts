import type { KeyboardEvent } from 'react';

const ROW = '[data-message]';

function linkOf(row: Element | null | undefined): HTMLElement | null {
  return row?.querySelector('a') ?? null;
}

function rowBeside(row: Element, step: number): Element | undefined {
  const rows = [...document.querySelectorAll(ROW)];
  const place = (one: Element | undefined) => Number(one?.getAttribute('aria-posinset'));
  return rows.find((one) => place(one) === place(row) + step);
}

/** The row that the keys are about: the one in focus. */
export function focusedMessage(): string | null {
  return document.activeElement?.closest(ROW)?.getAttribute('data-message') ?? null;
}

export function focusMessage(id: string): void {
  linkOf(document.querySelector(`[data-message="${CSS.escape(id)}"]`))?.focus();
}

/** From the row in focus to the next or the one before; from elsewhere to the first. */
export function focusBeside(step: 1 | -1): void {
  const row = document.activeElement?.closest(ROW);
  linkOf(row ? rowBeside(row, step) : document.querySelector(ROW))?.focus();
}

/** The arrows, inside the list: the virtual list has drawn some rows beyond those that one sees. */
export function moveFocus(event: KeyboardEvent): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key] as 1 | -1 | undefined;
  if (step === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
  event.preventDefault();
  focusBeside(step);
}
