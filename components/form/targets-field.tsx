import { Textarea } from '@mantine/core';

type Props = {
  /** As the API calls the field: what is wrong with one of them stands at `name.2`. */
  name: string;
  label: string;
  description: string;
  value: string;
  errors: Record<string, string>;
  onChange: (text: string) => void;
  minRows?: number;
  disabled?: boolean;
  autoFocus?: boolean;
};

/** Addresses that mail goes to, one a line. */
export function TargetsField({ name, value, errors, onChange, autoFocus, ...field }: Props) {
  return (
    <Textarea
      {...field}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      error={errorOf(name, value, errors)}
      autosize
      maxRows={10}
      autoComplete="off"
      autoCapitalize="none"
      spellCheck={false}
      dir="ltr"
      data-autofocus={autoFocus}
    />
  );
}

/** The addresses in the text, whatever people put between them. */
export function targetsIn(text: string): string[] {
  return text.split(/[\s,;]+/).filter(Boolean);
}

/** The first sentence about them, and which of the addresses it is about. */
function errorOf(name: string, text: string, errors: Record<string, string>): string | undefined {
  const [field, sentence] =
    Object.entries(errors).find(([one]) => one === name || one.startsWith(`${name}.`)) ?? [];
  if (field === undefined || field === name) return sentence;
  return `${targetsIn(text)[Number(field.slice(name.length + 1))]}: ${sentence}`;
}
