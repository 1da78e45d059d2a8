import { screen, within } from '@testing-library/react';
import { useState } from 'react';
import { PasswordField } from '@/components/ui/password-field';
import { passwordProblems } from '@/lib/password/policy';
import { renderScreen } from '@/tests/support/screen';

function Form({ address }: { address?: string }) {
  const [value, setValue] = useState('');
  return <PasswordField value={value} onChange={setValue} address={address} />;
}

const field = () => screen.getByLabelText<HTMLInputElement>('Password');
const button = (name: string) => screen.getByRole('button', { name });

function metLines(): string[] {
  const lines = within(screen.getByRole('list', { name: 'The password needs' })).getAllByRole('listitem');
  return lines.map((line) => line.textContent ?? '').filter((text) => text.endsWith(', met'));
}

test('ticks the rule while one types', async () => {
  const { user } = renderScreen(<Form />);
  await user.type(field(), 'abc');
  expect(metLines()).toEqual(['lowercase letter, met']);
  await user.type(field(), 'D4-xyz');
  expect(metLines()).toHaveLength(5);
  expect(await screen.findByText('The password meets the rule.', {}, { timeout: 2000 })).toBeInTheDocument();
});

test('says what else is wrong with it', async () => {
  const { user } = renderScreen(<Form address="Anna.B-4@example.org" />);
  await user.type(field(), 'anna.b-4@example.org');
  expect(screen.getByText('The password must not be the address.')).toBeInTheDocument();
});

test('New shows a password that meets the rule, Copy takes exactly it', async () => {
  const { user } = renderScreen(<Form />);
  expect(field().type).toBe('password');
  expect(button('Copy')).toBeDisabled();
  await user.click(button('New'));
  expect(field().type).toBe('text');
  expect(passwordProblems(field().value)).toEqual([]);
  await user.click(button('Copy'));
  expect(await navigator.clipboard.readText()).toBe(field().value);
  expect(button('Copied')).toBeInTheDocument();
  expect(await screen.findByRole('button', { name: 'Copy' }, { timeout: 4000 })).toBeInTheDocument();
});

test('a second New gives another one, and it can be edited like any text', async () => {
  const { user } = renderScreen(<Form />);
  await user.click(button('New'));
  const first = field().value;
  await user.click(button('New'));
  expect(field().value).not.toBe(first);
  await user.type(field(), '!');
  expect(screen.getByTestId('password-readout')).toHaveTextContent(/!$/);
});

test('the groups of four put nothing into the text', async () => {
  const { user } = renderScreen(<Form />);
  await user.click(button('New'));
  const readout = screen.getByTestId('password-readout');
  expect(readout.textContent).toBe(field().value);
  await user.click(button('Hide password'));
  expect(screen.queryByTestId('password-readout')).not.toBeInTheDocument();
});

test('reads it out', async () => {
  const { user } = renderScreen(<Form />);
  await user.type(field(), 'Ab4-é');
  await user.click(button('Show password'));
  await user.click(button('Read out'));
  const spelled = within(screen.getByRole('list', { name: 'How to read it out' })).getAllByRole('listitem');
  expect(spelled.map((item) => item.textContent)).toEqual([
    'AAlfa',
    'bbravo small',
    '4four',
    '-dash',
    'éno name for this one',
  ]);
});

test('without a clipboard the text is shown, selected, and the keys are named', async () => {
  const { user } = renderScreen(<Form />);
  await user.type(field(), 'hunter22');
  const refuse = jest.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('not allowed'));
  await user.click(button('Copy'));
  expect(await screen.findByText(/press (Ctrl|⌘) C\.$/)).toBeInTheDocument();
  expect(field()).toHaveFocus();
  expect(field().type).toBe('text');
  expect([field().selectionStart, field().selectionEnd]).toEqual([0, 8]);
  refuse.mockRestore();
});
