import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { Notice } from './notice';

type Props = {
  title: string;
  children?: ReactNode;
  /** The answer that loses nothing: it gets the focus. */
  no: string;
  yes: string;
  onNo: () => void;
  onYes: () => void;
  /** Yes destroys something. */
  danger?: boolean;
};

/** A question in the place that it is about. */
export function Question({ title, children, no, yes, onNo, onYes, danger }: Props) {
  const actions = (
    <>
      <Button size="xs" autoFocus onClick={onNo}>
        {no}
      </Button>
      <Button
        size="xs"
        variant="default"
        c={danger ? 'var(--mantine-color-error)' : undefined}
        onClick={onYes}
      >
        {yes}
      </Button>
    </>
  );
  return (
    <Notice role="alert" title={title} actions={actions}>
      {children}
    </Notice>
  );
}
