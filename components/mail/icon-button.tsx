import { ActionIcon, type ActionIconProps } from '@mantine/core';
import type { Icon } from '@tabler/icons-react';
import type { ComponentProps, Ref } from 'react';

type Props = Pick<ComponentProps<'button'>, 'onClick' | 'className' | 'aria-pressed' | 'aria-expanded'> &
  Pick<ActionIconProps, 'color'> & {
    icon: Icon;
    label: string;
    ref?: Ref<HTMLButtonElement>;
    /** What the key that does the same looks for. */
    'data-shortcut'?: string;
  };

/** A quiet button of a bar: its word is on hover, and for the ear. */
export function IconButton({ icon: Icon, label, ...button }: Props) {
  return (
    <ActionIcon variant="subtle" color="gray" size={36} title={label} aria-label={label} {...button}>
      <Icon size={18} aria-hidden />
    </ActionIcon>
  );
}
