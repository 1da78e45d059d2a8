import { Textarea } from '@mantine/core';
import type { KeyboardEvent } from 'react';

type Props = {
  label: string;
  value: string;
  error?: string;
  onChange: (description: string) => void;
};

/** One line, however long. */
export function DescriptionField({ onChange, ...field }: Props) {
  return (
    <Textarea
      {...field}
      onChange={(event) => onChange(event.currentTarget.value.replace(/[\r\n]+/g, ' '))}
      onKeyDown={submitOnEnter}
      autosize
      data-autofocus
      minRows={1}
      maxRows={4}
    />
  );
}

/** Enter saves, as in every other field. */
function submitOnEnter(event: KeyboardEvent<HTMLTextAreaElement>) {
  if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
  event.preventDefault();
  event.currentTarget.form?.requestSubmit();
}
