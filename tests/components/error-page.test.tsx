import { screen } from '@testing-library/react';
import ErrorPage from '@/app/error';
import { renderScreen } from '@/tests/support/screen';

const errorOf = (digest?: string) => Object.assign(new Error('hidden'), { digest });

test('A page that could not be made says why, and is asked for anew', async () => {
  const retry = jest.fn();
  const { user } = renderScreen(<ErrorPage error={errorOf('database')} retry={retry} />);
  expect(screen.getByText('The database does not answer. Please try again in a moment.')).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Try again' }));
  expect(retry).toHaveBeenCalledTimes(1);
});

test.each([
  ['4711', /has it under 4711/],
  [undefined, 'Something went wrong on the server. Nothing was changed.'],
])('What is a bug is told by its number in the log, if it has one: %s', (digest, text) => {
  renderScreen(<ErrorPage error={errorOf(digest)} retry={() => {}} />);
  expect(screen.getByText(text)).toBeVisible();
});
