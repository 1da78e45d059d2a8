import { Switch } from '@mantine/core';

type Props = {
  label: string;
  hint?: string;
  active: boolean;
  disabled?: boolean;
  onChange: (change: { active: boolean }) => void;
};

/** Whether it does what it is for. */
export function ActiveField({ label, hint, active, disabled, onChange }: Props) {
  return (
    <Switch
      label={label}
      description={hint}
      checked={active}
      disabled={disabled}
      onChange={(event) => onChange({ active: event.currentTarget.checked })}
    />
  );
}
