import { type MessagePages, rowsOf, withFreshTop, withoutRows } from '@/components/mail/list/message-pages';
import type { MessagesView } from '@/lib/operations/mail-messages/view';
import { row } from '@/tests/support/mail-screen';

function page(ids: string, next: string | null, total = 9): MessagesView {
  return { items: [...ids].map((id) => row(id)), next, total };
}

const LOADED: MessagePages = {
  pages: [page('abc', 'c'), page('def', 'f'), page('ghi', null)],
  pageParams: [null, 'c', 'f'],
};

const idsOf = (data: MessagePages) => data.pages.map(({ items }) => items.map(({ id }) => id).join(''));

test.each([
  ['nothing happened', 'abc', 'c', ['abc', 'def', 'ghi']],
  ['one is new', 'Xab', 'b', ['Xabc', 'def', 'ghi']],
  ['one is gone', 'acd', 'd', ['acdef', 'ghi']],
  ['some are new, one is gone', 'XYb', 'b', ['XYbc', 'def', 'ghi']],
  ['more are new than a page holds', 'XYZ', 'Z', ['XYZ']],
  ['all others are gone', 'ab', null, ['ab']],
])('the first page is asked for again and %s', (_what, top, next, expected) => {
  const fresh = withFreshTop(LOADED, page(top, next, 7));
  expect(idsOf(fresh)).toEqual(expected);
  expect(fresh.pageParams).toHaveLength(expected.length);
  expect(fresh.pages[0]?.total).toBe(7);
});

test('what is loaded goes on where it ended', () => {
  const fresh = withFreshTop({ pages: LOADED.pages.slice(0, 2), pageParams: [null, 'c'] }, page('Xab', 'b'));
  expect(fresh.pages.at(-1)?.next).toBe('f');
});

test('rows that are gone are not counted', () => {
  const left = withoutRows(LOADED, new Set(['b', 'g', 'elsewhere']));
  expect(rowsOf(left).map(({ id }) => id)).toEqual([...'acdefhi']);
  expect(left.pages.map(({ total }) => total)).toEqual([7, 7, 7]);
});
