import { useState } from 'react';
import type { MailAddressView } from '@/lib/operations/mail-messages/view';
import { type Fields, RECIPIENT_FIELDS, type RecipientField } from './composition';
import { distinct, parseRecipients } from './recipients';

type Typed = Record<RecipientField, string>;
const NOTHING: Typed = { to: '', cc: '', bcc: '' };

/** With what is typed and no pill yet: it must not be lost, nor the message go without. */
function merged(fields: Fields, typed: Typed): Fields {
  const whole = { ...fields };
  for (const field of RECIPIENT_FIELDS) {
    whole[field] = distinct([...fields[field], ...parseRecipients(typed[field])]);
  }
  return whole;
}

/** Recipients and subject. */
export function useRecipients(initial: Fields, onChange: () => void) {
  const [values, setValues] = useState(initial);
  const [typed, setTyped] = useState(NOTHING);

  function change(some: Partial<Fields>) {
    setValues((all) => ({ ...all, ...some }));
    onChange();
  }

  function type(field: RecipientField, text: string) {
    setTyped((all) => ({ ...all, [field]: text }));
    onChange();
  }

  /** Makes pills of what is typed. */
  function settle() {
    setValues(merged(values, typed));
    setTyped(NOTHING);
  }

  function changeRecipients(field: RecipientField, recipients: MailAddressView[], text: string) {
    setTyped((all) => ({ ...all, [field]: text }));
    change({ [field]: recipients });
  }

  return { values, typed, change, type, changeRecipients, settle, read: () => merged(values, typed) };
}
