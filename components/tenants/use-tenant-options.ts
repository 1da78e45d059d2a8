import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { api } from '@/components/query/api';
import type { Page } from '@/lib/core/page';

const OPTIONS = 50;

type Option = { name: string; description: string };

async function fetchTenants(q: string, signal: AbortSignal): Promise<Page<Option>> {
  const search = new URLSearchParams({ limit: String(OPTIONS), ...(q && { q }) });
  return (await api<Page<Option>>(`/api/v1/tenants?${search}`, { signal })).data;
}

/** The tenants that the server finds for what is typed. */
export function useTenantOptions(q: string, enabled: boolean) {
  return useQuery({
    queryKey: ['tenants', 'options', q],
    queryFn: ({ signal }) => fetchTenants(q, signal),
    placeholderData: keepPreviousData,
    enabled,
  });
}

export function toOption({ name }: Option) {
  return { value: name, label: name };
}

/** Whether each word typed stands somewhere in the tenant, as the server looks for it. */
export function fits({ name, description }: Option, typed: string): boolean {
  const text = `${name} ${description}`.toLowerCase();
  return typed
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}
