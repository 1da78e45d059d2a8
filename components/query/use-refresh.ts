import { type QueryKey, useQueryClient } from '@tanstack/react-query';

/** Asks again for all whose key begins with one of these; done when what is on screen of it is there. */
export function useRefresh(keys: QueryKey[]): () => Promise<unknown> {
  const cache = useQueryClient();
  return () => Promise.all(keys.map((queryKey) => cache.invalidateQueries({ queryKey })));
}
