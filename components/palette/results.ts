import { type Icon, IconUser, IconWorld } from '@tabler/icons-react';
import { toUnicodeAddress, toUnicodeDomain } from '@/lib/core/unicode';
import type { DomainView } from '@/lib/operations/domains/view';
import type { UserView } from '@/lib/operations/users/view';

export type Result = {
  id: string;
  group: 'pages' | 'users' | 'domains';
  label: string;
  detail?: string;
  disabled?: boolean;
  Icon: Icon;
} & ({ href: string } | { run: () => void });

function query(path: string, values: Record<string, string>): string {
  return `${path}?${new URLSearchParams(values)}`;
}

export function userResult(user: UserView): Result {
  return {
    id: `user:${user.address}`,
    group: 'users',
    label: toUnicodeAddress(user.address),
    detail: user.name,
    disabled: !user.active,
    Icon: IconUser,
    href: query('/admin/users', { domain: user.domain, edit: user.address }),
  };
}

export function domainResult(domain: DomainView): Result {
  return {
    id: `domain:${domain.name}`,
    group: 'domains',
    label: toUnicodeDomain(domain.name),
    detail: domain.description,
    disabled: !domain.active,
    Icon: IconWorld,
    href: query('/admin/users', { domain: domain.name }),
  };
}

/** Whether each word typed stands somewhere in the result, as the server looks for it. */
export function matches(result: Result, typed: string): boolean {
  const text = `${result.label} ${result.id} ${result.detail ?? ''}`.toLowerCase();
  return typed
    .toLowerCase()
    .trim()
    .split(/\s+/)
    .every((word) => text.includes(word));
}
