type Target = 'search' | 'new' | 'edit' | 'move';

const ROW = 'tr, li, [role="row"]';

function visible(element: Element): boolean {
  return element.checkVisibility?.({ visibilityProperty: true }) ?? true;
}

function marked(target: Target, within: ParentNode = document): HTMLElement | undefined {
  return [...within.querySelectorAll<HTMLElement>(`[data-shortcut="${target}"]`)].find(visible);
}

/** The pencil of the row that has the focus, else of the row under the pointer, else of the only row. */
function editTarget(): HTMLElement | undefined {
  const rows = [document.activeElement?.closest(ROW), ...document.querySelectorAll(`:is(${ROW}):hover`)];
  for (const row of rows) {
    const pencil = row && marked('edit', row);
    if (pencil) return pencil;
  }
  const pencils = [...document.querySelectorAll('[data-shortcut="edit"]')].filter(visible);
  return pencils.length === 1 ? marked('edit') : undefined;
}

/** Does with the marked element what a person would: goes into the search, clicks everything else. */
export function press(target: Target): void {
  const element = target === 'edit' ? editTarget() : marked(target);
  element?.focus();
  if (target !== 'search') element?.click();
  else if (element instanceof HTMLInputElement) element.select();
}
