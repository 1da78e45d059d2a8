import { type ComponentProps, useEffect, useRef } from 'react';
import { DomainSelect } from './domain-select';
import classes from './users-toolbar.module.css';

/** Select Domain above a list: clicked before it listened, it opens as soon as it does. */
export function DomainField(props: ComponentProps<typeof DomainSelect>) {
  const field = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const input = field.current?.querySelector('input');
    if (input && input === document.activeElement) input.click();
  }, []);
  return (
    <div ref={field} className={classes.field}>
      <DomainSelect key={props.value} {...props} />
    </div>
  );
}
