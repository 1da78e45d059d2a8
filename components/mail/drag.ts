import type { DragEvent } from 'react';

const TYPE = 'application/x-postroom-messages';

/** Takes these messages along; only this page can read which. */
export function dragMessages(event: DragEvent, ids: readonly string[]): void {
  event.dataTransfer.setData(TYPE, ids.join(','));
  event.dataTransfer.effectAllowed = 'move';
}

export function hasMessages(event: DragEvent): boolean {
  return event.dataTransfer.types.includes(TYPE);
}

export function draggedMessages(event: DragEvent): string[] {
  return event.dataTransfer.getData(TYPE).split(',').filter(Boolean);
}
