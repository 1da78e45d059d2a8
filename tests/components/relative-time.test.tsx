import { screen } from '@testing-library/react';
import { RelativeTime } from '@/components/ui/relative-time';
import { renderScreen } from '@/tests/support/screen';

const HOUR_MILLISECONDS = 3_600_000;

test('tells how long ago, and the exact time on focus', async () => {
  const time = new Date(Date.now() - 3 * HOUR_MILLISECONDS);
  const { user } = renderScreen(<RelativeTime value={time.toISOString()} />);
  expect(screen.getByText('3 hours ago')).toHaveAttribute('datetime', time.toISOString());
  await user.tab();
  const exactly = new Intl.DateTimeFormat('en', { dateStyle: 'full', timeStyle: 'long' }).format(time);
  expect(await screen.findByRole('tooltip')).toHaveTextContent(exactly);
});

test('a server whose clock is ahead does not tell the future', () => {
  renderScreen(<RelativeTime value={new Date(Date.now() + HOUR_MILLISECONDS).toISOString()} />);
  expect(screen.getByText('now')).toBeInTheDocument();
});

test('null is never', () => {
  renderScreen(<RelativeTime value={null} />);
  expect(screen.getByText('never')).toBeInTheDocument();
});
