import { act, render } from '@testing-library/react';
import { useTitle } from '@/components/ui/use-title';

function Inbox({ title }: { title: string }) {
  useTitle(title);
  return null;
}

async function pageSays(title: string) {
  await act(async () => {
    document.title = title;
  });
}

test('A title that the framework writes late does not stand over the name of what is shown', async () => {
  document.title = 'Mail';
  const { rerender, unmount } = render(<Inbox title="Inbox" />);
  expect(document.title).toBe('Inbox');
  await pageSays('Mail again');
  expect(document.title).toBe('Inbox');
  rerender(<Inbox title="(1) Inbox" />);
  expect(document.title).toBe('(1) Inbox');
  unmount();
  expect(document.title).toBe('Mail again');
  await pageSays('My account');
  expect(document.title).toBe('My account');
});
