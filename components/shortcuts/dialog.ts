/** A dialog whose script is longer on its way than this is not waited for. */
const LOADING_MS = 10_000;

let expectedUntil = 0;

/** A dialog was asked for whose script has still to come: what is typed meanwhile is meant for it. */
export function expectDialog(): void {
  expectedUntil = performance.now() + LOADING_MS;
}

/** It is there, or will not come. */
export function dialogArrived(): void {
  expectedUntil = 0;
}

/** Whether a dialog is open, or about to be: then the keys are its own, and nothing may lead away from what is typed there. */
export function isDialogOpen(): boolean {
  if (performance.now() < expectedUntil) return true;
  return document.querySelector('[role="dialog"], [role="alertdialog"]') !== null;
}
