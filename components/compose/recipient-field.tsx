import { Combobox, PillsInput, useCombobox } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { type ClipboardEvent, type KeyboardEvent, type ReactNode, useId, useState } from 'react';
import type { MailAddressView } from '@/lib/operations/mail-messages/view';
import type { RecipientField as Field } from './composition';
import classes from './recipient-field.module.css';
import { RecipientPill } from './recipient-pill';
import { distinct, formatRecipient, parseRecipients } from './recipients';
import { useKnownAddresses } from './use-known-addresses';
import { useRecipientProblems } from './use-recipient-problems';

type Props = {
  field: Field;
  value: MailAddressView[];
  /** What stands in the field and is no pill yet. */
  typed: string;
  onChange: (value: MailAddressView[], typed: string) => void;
  errors: Record<string, string>;
  autoFocus?: boolean;
  /** It was just asked for. */
  focusNow?: boolean;
  /** Beside the field: the buttons for more of its kind. */
  rightSection?: ReactNode;
};

/** Takes addresses one by one or many at once; what is no address stays, marked. */
export function RecipientField({
  field,
  value,
  typed,
  onChange,
  errors,
  autoFocus,
  focusNow,
  rightSection,
}: Props) {
  const t = useTranslations('compose');
  const id = useId();
  const [open, setOpen] = useState(false);
  const known = useKnownAddresses(typed, value, open);
  const combobox = useCombobox({ opened: open && known.length > 0, onOpenedChange: setOpen });
  const { problemOf, sentences } = useRecipientProblems(field, value, errors);
  const errorId = sentences.length > 0 ? `${id}-error` : undefined;

  function add(text: string) {
    onChange(distinct([...value, ...parseRecipients(text)]), '');
    setOpen(false);
  }

  function type(text: string) {
    setOpen(true);
    combobox.resetSelectedOption();
    if (/[,;]\s*$/.test(text) && !/^\s*"[^"]*$/.test(text)) add(text);
    else onChange(value, text);
  }

  function onPaste(event: ClipboardEvent<HTMLInputElement>) {
    const pasted = event.clipboardData.getData('text/plain');
    if (!/[,;\n@]/.test(pasted) || typed !== '') return;
    event.preventDefault();
    add(pasted);
  }

  function onKeyDown(event: KeyboardEvent<HTMLInputElement>) {
    if (event.nativeEvent.isComposing) return;
    const chooses = combobox.dropdownOpened && combobox.getSelectedOptionIndex() >= 0;
    if (
      (event.key === 'Enter' && !chooses) ||
      (event.key === 'Tab' && !event.shiftKey && typed.trim() !== '')
    ) {
      event.preventDefault();
      add(typed);
    }
    const last = value.at(-1);
    if (event.key === 'Backspace' && typed === '' && last) {
      event.preventDefault();
      onChange(value.slice(0, -1), formatRecipient(last));
    }
  }

  return (
    <div className={classes.row}>
      <label className={classes.label} htmlFor={id}>
        {t(field)}
      </label>
      <Combobox store={combobox} onOptionSubmit={add} withinPortal position="bottom-start" shadow="md">
        <Combobox.DropdownTarget>
          <PillsInput
            id={id}
            className={classes.control}
            classNames={{ input: classes.input }}
            variant="unstyled"
            error={errorId !== undefined}
          >
            <ul className={classes.pills}>
              {value.map((recipient, at) => (
                <RecipientPill
                  key={recipient.address}
                  recipient={recipient}
                  problem={problemOf(at)}
                  onRemove={() =>
                    onChange(
                      value.filter((one) => one !== recipient),
                      typed,
                    )
                  }
                />
              ))}
            </ul>
            <Combobox.EventsTarget withExpandedAttribute autoComplete="off">
              <PillsInput.Field
                value={typed}
                onChange={(event) => type(event.currentTarget.value)}
                onKeyDown={onKeyDown}
                onPaste={onPaste}
                onBlur={() => typed.trim() !== '' && add(typed)}
                aria-invalid={errorId !== undefined}
                aria-describedby={errorId}
                data-autofocus={autoFocus || undefined}
                autoFocus={focusNow}
                inputMode="email"
                autoCapitalize="none"
                spellCheck={false}
              />
            </Combobox.EventsTarget>
          </PillsInput>
        </Combobox.DropdownTarget>
        <Combobox.Dropdown>
          <Combobox.Options aria-label={t('suggestions')}>
            {known.map((recipient) => (
              <Combobox.Option
                key={recipient.address}
                value={formatRecipient(recipient)}
                onMouseDown={(event) => event.preventDefault()}
              >
                <bdi className={classes.known}>{recipient.name || recipient.address}</bdi>
                {recipient.name !== '' && <bdi className={classes.address}>{recipient.address}</bdi>}
              </Combobox.Option>
            ))}
          </Combobox.Options>
        </Combobox.Dropdown>
      </Combobox>
      {rightSection}
      {errorId && (
        <p id={errorId} role="alert" className={classes.error}>
          {sentences.join(' ')}
        </p>
      )}
    </div>
  );
}
