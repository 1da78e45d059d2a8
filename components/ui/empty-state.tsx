import { Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './empty-state.module.css';

type Props = {
  icon: ReactNode;
  title: string /** One sentence. */;
  children?: ReactNode /** One button. */;
  action?: ReactNode;
};

/** What a list or a page says when there is nothing to show: one sentence and one thing to do. */
export function EmptyState({ icon, title, children, action }: Props) {
  return (
    <div className={classes.root}>
      <span className={classes.icon} aria-hidden>
        {icon}
      </span>
      <Title order={2} size="h4" fw={500}>
        {title}
      </Title>
      {children && (
        <Text c="dimmed" maw={420}>
          {children}
        </Text>
      )}
      {action && <div className={classes.action}>{action}</div>}
    </div>
  );
}
