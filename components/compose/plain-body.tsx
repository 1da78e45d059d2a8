import { useTranslations } from 'next-intl';
import { type ReactNode, type Ref, useEffect, useImperativeHandle, useRef } from 'react';
import classes from './composer-body.module.css';
import type { Body, BodyHandle } from './composition';

type Props = {
  ref: Ref<BodyHandle>;
  initial: Body;
  onChange: () => void;
  autoFocus: boolean;
  /** The way to the other format. */
  format: ReactNode;
};

export function PlainBody({ ref, initial, onChange, autoFocus, format }: Props) {
  const t = useTranslations('compose.body');
  const area = useRef<HTMLTextAreaElement>(null);
  useImperativeHandle(ref, () => ({
    read: () => ({ text: area.current?.value ?? initial.text, html: null }),
  }));

  // At the top: above the signature and what is quoted.
  useEffect(() => area.current?.setSelectionRange(0, 0), []);

  return (
    <>
      <div className={classes.toolbar}>{format}</div>
      <textarea
        ref={area}
        className={classes.plain}
        aria-label={t('label')}
        defaultValue={initial.text}
        onChange={onChange}
        data-autofocus={autoFocus || undefined}
      />
    </>
  );
}
