import { Button, Group, type MantineSpacing, Title } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import type { ReactNode } from 'react';

/** `children`: what one can do here, at the right. */
type Props = { title: string; mb?: MantineSpacing; children?: ReactNode };

/** The first row of a page with a list. */
export function ListHead({ title, mb, children }: Props) {
  return (
    <Group justify="space-between" mb={mb} mih={36}>
      <Title order={1}>{title}</Title>
      <Group gap="xs">{children}</Group>
    </Group>
  );
}

/** Nothing for whoever may not. */
export function NewButton({ label, onClick }: { label: string; onClick: (() => void) | undefined }) {
  if (!onClick) return null;
  return (
    <Button leftSection={<IconPlus size={18} aria-hidden />} data-shortcut="new" onClick={onClick}>
      {label}
    </Button>
  );
}
