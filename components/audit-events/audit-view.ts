import { type Listed, type Params, searchOf, showListed } from '@/components/list/listed';

/** What of the audit log is on screen, as the address bar says it and as the API takes it; '' asks for all. */
export type AuditFilter = {
  admin: string;
  user: string;
  domain: string;
  action: string;
  from: string;
  to: string;
};

export type AuditView = Listed & AuditFilter;

export const NO_FILTER: AuditFilter = { admin: '', user: '', domain: '', action: '', from: '', to: '' };

const FILTERS = Object.keys(NO_FILTER) as (keyof AuditFilter)[];

export function auditViewOf(params: Params): AuditView {
  const filter = Object.fromEntries(FILTERS.map((name) => [name, params.get(name) ?? '']));
  return { ...(filter as AuditFilter), q: '', after: params.get('after') || null };
}

export function filterOf(view: AuditView): AuditFilter {
  return Object.fromEntries(FILTERS.map((name) => [name, view[name]])) as AuditFilter;
}

export function isFiltered(view: AuditView): boolean {
  return FILTERS.some((name) => view[name] !== '');
}

export function auditHref(view: AuditView): string {
  return `/admin/audit${searchOf(view)}`;
}

/** What is typed or chosen a moment ago is in the address bar, and perhaps not yet drawn: the change is made to that. */
export function changeFilter(change: Partial<AuditFilter>): void {
  const view = auditViewOf(new URLSearchParams(window.location.search));
  showListed(auditHref({ ...view, ...change, after: null }), 'replace');
}
