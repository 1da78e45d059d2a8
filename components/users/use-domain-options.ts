import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { api } from '@/components/query/api';
import type { Page } from '@/lib/core/page';
import { toUnicodeDomain } from '@/lib/core/unicode';
import type { DomainView } from '@/lib/operations/domains/view';

const OPTIONS = 50;

async function fetchDomains(q: string, signal: AbortSignal): Promise<Page<DomainView>> {
  const search = new URLSearchParams({ limit: String(OPTIONS), ...(q && { q }) });
  return (await api<Page<DomainView>>(`/api/v1/domains?${search}`, { signal })).data;
}

/** The domains that the server finds for what is typed; asked for once the list is open. */
export function useDomainOptions(q: string, opened: boolean) {
  return useQuery({
    queryKey: ['domains', 'options', q],
    queryFn: ({ signal }) => fetchDomains(q, signal),
    placeholderData: keepPreviousData,
    enabled: opened,
  });
}

export function toOption(domain: DomainView) {
  return { value: domain.name, label: toUnicodeDomain(domain.name) };
}

/** Whether each word typed stands somewhere in the domain, as the server looks for it. */
export function fits({ name, description }: DomainView, typed: string): boolean {
  const text = `${name} ${toUnicodeDomain(name)} ${description}`.toLowerCase();
  return typed
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}
