import { useTranslations } from 'next-intl';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import { AttachmentList } from './attachment-list';
import { ComposeFrame } from './compose-frame';
import classes from './composer.module.css';
import { ComposerBody } from './composer-body';
import { ComposerFooter } from './composer-footer';
import { ComposerHead } from './composer-head';
import { ComposerNotices } from './composer-notices';
import type { Composition } from './composition';
import type { Me } from './opening';
import { SaveState } from './save-state';
import { useComposer } from './use-composer';
import { useFiles } from './use-files';

type Props = {
  composition: Composition;
  /** It was open when the page was loaded again. */
  restored?: boolean;
  startsIn: 'to' | 'text';
  me: Me;
  onClosed: () => void;
};

function isSendKey({ key, ctrlKey, metaKey }: KeyboardEvent): boolean {
  return key === 'Enter' && (ctrlKey || metaKey);
}

/** One message that is written. */
export function Composer({ composition, restored = false, startsIn, me, onClosed }: Props) {
  const t = useTranslations('compose');
  const root = useRef<HTMLElement>(null);
  const composer = useComposer({ composition, restored, me, onClosed });
  const { body, fields, files, send, leaving, saveState, touch } = composer;
  const choice = useFiles(files.add);
  const sending = send.phase === 'sending';

  useEffect(() => root.current?.querySelector<HTMLElement>('[data-autofocus]')?.focus(), []);

  function begin(confirmed = false) {
    if (send.begin({ confirmed })) fields.settle();
    else
      requestAnimationFrame(() => root.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
  }

  function onKeyDownCapture(event: KeyboardEvent) {
    if (!isSendKey(event)) return;
    event.preventDefault();
    event.stopPropagation();
    begin();
  }

  return (
    <ComposeFrame
      ref={root}
      title={fields.values.subject.trim() || t('newMessage')}
      state={<SaveState state={saveState} />}
      onClose={() => void leaving.close()}
    >
      <div className={classes.root} onKeyDownCapture={onKeyDownCapture} {...choice.handlers}>
        <ComposerNotices composer={composer} restored={restored} onSendAnyway={() => begin(true)} />
        <div className={classes.content} inert={sending}>
          <ComposerHead fields={fields} send={send} autoFocus={startsIn === 'to'} />
          <ComposerBody
            ref={body}
            initial={composition.body}
            onChange={touch}
            autoFocus={startsIn === 'text'}
          />
          <AttachmentList files={files} error={send.errors.attachments} />
        </div>
        <ComposerFooter
          phase={send.phase}
          going={send.going}
          onSend={() => begin()}
          onAttach={choice.choose}
          onDiscard={leaving.askDiscard}
        />
        {choice.dragging && <p className={classes.drop}>{t('attachments.drop')}</p>}
      </div>
    </ComposeFrame>
  );
}
