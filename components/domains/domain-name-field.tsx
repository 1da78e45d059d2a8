import { TextInput } from '@mantine/core';

type Props = {
  label: string;
  placeholder: string;
  description?: string;
  value: string;
  error: string | undefined;
  onChange: (change: { name: string }) => void;
};

/** The name of a domain that is new. */
export function DomainNameField({ onChange, ...field }: Props) {
  return (
    <TextInput
      {...field}
      onChange={(event) => onChange({ name: event.currentTarget.value })}
      autoComplete="off"
      autoCapitalize="none"
      spellCheck={false}
      inputMode="url"
      data-autofocus
    />
  );
}
