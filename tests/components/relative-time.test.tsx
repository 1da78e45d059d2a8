import { screen } from '@testing-library/react';
import { RelativeTime } from '@/components/ui/relative-time';
import { renderScreen } from '@/tests/support/screen';

const HOUR_MILLISECONDS = 3_600_000;

test('tells how long ago, and the exact time on hover', async () => {
  const time = new Date(Date.now() - 3 * HOUR_MILLISECONDS);
  const { user } = renderScreen(<RelativeTime value={time.toISOString()} />);
  const shown = screen.getByText('3 hours ago');
  expect(shown).toHaveAttribute('datetime', time.toISOString());
  await user.hover(shown);
  const exactly = new Intl.DateTimeFormat('en', { dateStyle: 'full', timeStyle: 'long' }).format(time);
  expect(shown).toHaveAttribute('title', exactly);
});

test('a server whose clock is ahead does not tell the future', () => {
  renderScreen(<RelativeTime value={new Date(Date.now() + HOUR_MILLISECONDS).toISOString()} />);
  expect(screen.getByText('now')).toBeInTheDocument();
});

test('null is never', () => {
  renderScreen(<RelativeTime value={null} />);
  expect(screen.getByText('never')).toBeInTheDocument();
});
