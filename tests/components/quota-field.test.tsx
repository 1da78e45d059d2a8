import { screen } from '@testing-library/react';
import { useState } from 'react';
import { QuotaField } from '@/components/ui/quota-field';
import { UsageBar } from '@/components/ui/usage-bar';
import { renderScreen } from '@/tests/support/screen';

const GB = 2 ** 30;

function Form({ initial, entered }: { initial: number; entered: number[] }) {
  const [bytes, setBytes] = useState(initial);
  const change = (value: number) => {
    entered.push(value);
    setBytes(value);
  };
  return <QuotaField label="Quota" value={bytes} onChange={change} />;
}

function setUp(initial: number) {
  const entered: number[] = [];
  const rendered = renderScreen(<Form initial={initial} entered={entered} />);
  return { ...rendered, entered, field: screen.getByLabelText<HTMLInputElement>('Quota') };
}

test('shows bytes as GB and gives bytes back', async () => {
  const { user, field, entered } = setUp(5 * GB);
  expect(field).toHaveValue('5');
  await user.clear(field);
  await user.type(field, '1.5');
  expect(entered.at(-1)).toBe(1.5 * GB);
  expect(field).toHaveValue('1.5');
});

test('a decimal comma is one too', async () => {
  const { user, field, entered } = setUp(0);
  await user.type(field, '2,25');
  expect(entered.at(-1)).toBe(2.25 * GB);
});

test('nothing is no limit', async () => {
  const { user, field, entered } = setUp(GB);
  await user.clear(field);
  expect(entered.at(-1)).toBe(0);
  expect(field).toHaveAttribute('placeholder', 'No limit');
});

test('a size that is not touched keeps every byte', async () => {
  const { user, field, entered } = setUp(123_456_789);
  expect(field).toHaveValue('0.115');
  await user.click(field);
  await user.tab();
  expect(entered).toEqual([]);
});

test('being over quota is told in words', () => {
  renderScreen(<UsageBar usedBytes={6 * GB} quotaBytes={5 * GB} />);
  expect(screen.getByText(/6 GB of 5 GB/)).toHaveTextContent('over quota');
});
