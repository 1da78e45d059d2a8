import type { Listed, Params } from '@/components/list/listed';
import { type FirstPage, ROWS_A_PAGE } from '@/components/list/use-page';
import type { Page } from '@/lib/core/page';
import { Refusal } from '@/lib/core/refusal';

/** What Next gives to a page of the address bar. */
export type Search = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** As the browser reads it: of what is said twice the first. */
export async function paramsOf({ searchParams }: Search): Promise<Params> {
  const search = await searchParams;
  return { get: (name) => [search[name]].flat()[0] ?? null };
}

/** What is refused here the browser asks again, and tells why. */
export function orNull<T>(answer: Promise<T>): Promise<T | null> {
  return answer.catch((error: unknown) => {
    if (error instanceof Refusal) return null;
    throw error;
  });
}

type Asked<View> = { [Name in keyof View]?: NonNullable<View[Name]> } & { limit: number };

/** The rows that a page begins with. Null when they are refused: the list then says why, with a way out. */
export async function firstPage<Row, View extends Listed>(
  view: View,
  list: (asked: Asked<View>) => Promise<Page<Row>>,
): Promise<FirstPage<Row, View> | null> {
  const said = Object.entries(view).filter(([, value]) => value);
  const page = await orNull(list({ ...Object.fromEntries(said), limit: ROWS_A_PAGE } as Asked<View>));
  return page && { ...view, page };
}
