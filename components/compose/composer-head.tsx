import { Button, TextInput } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import classes from './composer.module.css';
import { type RecipientField as Field, RECIPIENT_FIELDS } from './composition';
import { RecipientField } from './recipient-field';
import type { useRecipients } from './use-recipients';
import type { useSend } from './use-send';

type Props = {
  fields: ReturnType<typeof useRecipients>;
  send: Pick<ReturnType<typeof useSend>, 'errors' | 'forget'>;
  autoFocus: boolean;
};

/** To whom, and about what. Cc and Bcc are behind buttons until somebody is in them. */
export function ComposerHead({ fields, send, autoFocus }: Props) {
  const t = useTranslations('compose');
  const { values, typed, change, changeRecipients } = fields;
  const { errors, forget } = send;
  const [shown, setShown] = useState<Field[]>(() => RECIPIENT_FIELDS.filter((one) => values[one].length > 0));
  const [asked, setAsked] = useState<Field | null>(null);
  const visible = RECIPIENT_FIELDS.filter((field) => field === 'to' || shown.includes(field));
  const hidden = RECIPIENT_FIELDS.filter((field) => !visible.includes(field));

  function show(field: Field) {
    setShown([...shown, field]);
    setAsked(field);
  }

  function forgetAll(field: Field) {
    for (const name of Object.keys(errors)) if (name === field || name.startsWith(`${field}.`)) forget(name);
  }

  const more = hidden.map((field) => (
    <Button key={field} size="compact-sm" variant="subtle" color="gray" onClick={() => show(field)}>
      {t(field)}
    </Button>
  ));
  return (
    <>
      {visible.map((field) => (
        <RecipientField
          key={field}
          field={field}
          value={values[field]}
          typed={typed[field]}
          errors={errors}
          autoFocus={field === 'to' && autoFocus}
          focusNow={field === asked}
          onChange={(value, text) => {
            forgetAll(field);
            changeRecipients(field, value, text);
          }}
          rightSection={field === 'to' && <span className={classes.more}>{more}</span>}
        />
      ))}
      <TextInput
        className={classes.subject}
        classNames={{ root: classes.line }}
        variant="unstyled"
        label={t('subject')}
        value={values.subject}
        error={errors.subject}
        maxLength={1000}
        onChange={(event) => {
          forget('subject');
          change({ subject: event.currentTarget.value });
        }}
      />
    </>
  );
}
