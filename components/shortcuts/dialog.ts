/** Whether a dialog is open: then the keys are its own, and nothing may lead away from what is typed there. */
export function isDialogOpen(): boolean {
  return document.querySelector('[role="dialog"], [role="alertdialog"]') !== null;
}
