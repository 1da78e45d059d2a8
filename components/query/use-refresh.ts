import { type QueryKey, useQueryClient } from '@tanstack/react-query';
import type { Noun } from './path';

/** These, and those that count them. */
export function staleOf(noun: Noun): QueryKey[] {
  return ['domains', 'aliases', 'alias-domains'].includes(noun) ? [[noun], ['tenants']] : [[noun]];
}

/** Asks again for all whose key begins with one of these; done when what is on screen of it is there. */
export function useRefresh(keys: QueryKey[]): () => Promise<unknown> {
  const cache = useQueryClient();
  return () => Promise.all(keys.map((queryKey) => cache.invalidateQueries({ queryKey })));
}
