import { Button } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { type Ref, useImperativeHandle, useRef, useState } from 'react';
import { Question } from '@/components/ui/question';
import type { Body, BodyHandle } from './composition';
import { PlainBody } from './plain-body';
import { toHtml, toPlainText } from './plain-text';
import { RichBody } from './rich-body';

type Props = { ref: Ref<BodyHandle>; initial: Body; onChange: () => void; autoFocus: boolean };

/** More than paragraphs and lines. */
function hasFormatting(html: string): boolean {
  return /<(?!\/?(p|br)\b)[a-z]/i.test(html);
}

export function ComposerBody({ ref, initial, onChange, autoFocus }: Props) {
  const t = useTranslations('compose.body');
  const [body, setBody] = useState(initial);
  const [asking, setAsking] = useState(false);
  const editor = useRef<BodyHandle>(null);
  const isPlain = body.html === null;
  const read = () => editor.current?.read() ?? body;
  useImperativeHandle(ref, () => ({ read }));

  function switchTo(next: Body) {
    setAsking(false);
    setBody(next);
    onChange();
  }

  function toggle() {
    const { text, html } = read();
    if (html === null) switchTo({ text, html: toHtml(text) });
    else if (hasFormatting(html)) setAsking(true);
    else switchTo({ text: toPlainText(html), html: null });
  }

  const Editor = isPlain ? PlainBody : RichBody;
  const format = (
    <Button size="compact-sm" variant="subtle" color="gray" onClick={toggle}>
      {t(isPlain ? 'useFormatting' : 'usePlain')}
    </Button>
  );
  return (
    <>
      {asking && (
        <Question
          title={t('losesFormatting')}
          no={t('keepFormatting')}
          yes={t('usePlain')}
          onNo={() => setAsking(false)}
          onYes={() => switchTo({ text: read().text, html: null })}
        />
      )}
      <Editor ref={editor} initial={body} onChange={onChange} autoFocus={autoFocus} format={format} />
    </>
  );
}
