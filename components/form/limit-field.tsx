import { NumberInput } from '@mantine/core';

type Props = {
  label: string;
  description: string;
  placeholder: string;
  /** Null is no limit. */
  value: number | null;
  error?: string;
  onChange: (limit: number | null) => void;
};

/** How many there may be; nothing in it is no limit. */
export function LimitField({ value, onChange, ...field }: Props) {
  return (
    <NumberInput
      {...field}
      value={value ?? ''}
      onChange={(entered) => onChange(entered === '' ? null : Number(entered))}
      allowNegative={false}
      allowDecimal={false}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      hideControls
    />
  );
}
