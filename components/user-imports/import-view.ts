import { type Listed, searchOf } from '@/components/list/listed';
import { type LineOutcome, OUTCOMES } from '@/lib/operations/user-import-lines/schema';

/** What of an import is on screen, as the address bar says it and as the API takes it. */
export type ImportView = Listed & { outcome: LineOutcome | '' };

export function importViewOf(params: { get(name: string): string | null }): ImportView {
  const asked = OUTCOMES.find((outcome) => outcome === params.get('outcome'));
  return { q: '', outcome: asked ?? '', after: params.get('after') || null };
}

export function importHref(view: ImportView): string {
  return `/admin/import${searchOf(view)}`;
}
