type Target = 'search' | 'new' | 'edit' | 'select' | 'move';

const ROW = 'tr, li, [role="row"]';

function visible(element: Element): boolean {
  return element.checkVisibility?.({ visibilityProperty: true }) ?? true;
}

function marked(target: Target, within: ParentNode = document): HTMLElement | undefined {
  return [...within.querySelectorAll<HTMLElement>(`[data-shortcut="${target}"]`)].find(visible);
}

/** What is marked in the row that has the focus, else in the row under the pointer, else in the only row. */
function inRow(target: Target): HTMLElement | undefined {
  const rows = [document.activeElement?.closest(ROW), ...document.querySelectorAll(`:is(${ROW}):hover`)];
  for (const row of rows) {
    const element = row && marked(target, row);
    if (element) return element;
  }
  const all = [...document.querySelectorAll(`[data-shortcut="${target}"]`)].filter(visible);
  return all.length === 1 ? marked(target) : undefined;
}

const OF_A_ROW = new Set<Target>(['edit', 'select']);

/** Does with the marked element what a person would: goes into the search, clicks everything else. */
export function press(target: Target): void {
  const element = OF_A_ROW.has(target) ? inRow(target) : marked(target);
  element?.focus();
  if (target !== 'search') element?.click();
  else if (element instanceof HTMLInputElement) element.select();
}
