import { screen } from '@testing-library/react';
import { CopyButton } from '@/components/ui/copy-button';
import { renderScreen } from '@/tests/support/screen';

const button = () => screen.getByRole('button', { name: 'Copy address' });

test('copies and says so', async () => {
  const { user } = renderScreen(<CopyButton value="anna@example.org" label="Copy address" />);
  await user.click(button());
  expect(await navigator.clipboard.readText()).toBe('anna@example.org');
  expect(screen.getByRole('status')).toHaveTextContent('Copied');
});

test('where the browser refuses, offers the text selected', async () => {
  const { user } = renderScreen(<CopyButton value="anna@example.org" label="Copy address" />);
  jest.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('not allowed'));
  await user.click(button());
  const text = await screen.findByRole<HTMLInputElement>('textbox', { name: /Press (Ctrl|⌘) C\.$/ });
  text.focus();
  expect(text.value.slice(text.selectionStart ?? 0, text.selectionEnd ?? 0)).toBe('anna@example.org');
});
