import { RichTextEditor } from '@mantine/tiptap';
import '@mantine/tiptap/styles.layer.css';
import { useEditor } from '@tiptap/react';
import { useTranslations } from 'next-intl';
import { type ReactNode, type Ref, useImperativeHandle } from 'react';
import classes from './composer-body.module.css';
import type { Body, BodyHandle } from './composition';
import { EXTENSIONS } from './extensions';
import { toPlainText } from './plain-text';
import { useToolbarLabels } from './use-toolbar-labels';

type Props = {
  ref: Ref<BodyHandle>;
  initial: Body;
  onChange: () => void;
  autoFocus: boolean;
  /** The way to the other format. */
  format: ReactNode;
};

export function RichBody({ ref, initial, onChange, autoFocus, format }: Props) {
  const t = useTranslations('compose.body');
  const labels = useToolbarLabels();
  const editor = useEditor({
    extensions: EXTENSIONS,
    content: initial.html,
    autofocus: autoFocus && 'start',
    // The policy of the page refuses style elements: these rules are in our own style sheet.
    injectCSS: false,
    // Loaded in the browser alone: there is no first drawing on a server that it would have to match.
    immediatelyRender: true,
    shouldRerenderOnTransaction: false,
    onUpdate: () => onChange(),
    editorProps: {
      attributes: {
        role: 'textbox',
        'aria-multiline': 'true',
        'aria-label': t('label'),
      },
    },
  });
  useImperativeHandle(ref, () => ({
    read: () => {
      // Drawn and thrown away before it was shown, as React may: the next one begins with the same.
      if (editor.isDestroyed) return initial;
      const html = editor.getHTML();
      return { html, text: toPlainText(html) };
    },
  }));
  return (
    <RichTextEditor
      editor={editor}
      labels={labels}
      variant="subtle"
      withCodeHighlightStyles={false}
      classNames={{ root: classes.rich, Typography: classes.scroll, content: classes.content }}
    >
      <RichTextEditor.Toolbar className={classes.toolbar} role="toolbar" aria-label={t('toolbar')}>
        <RichTextEditor.ControlsGroup>
          <RichTextEditor.Bold />
          <RichTextEditor.Italic />
          <RichTextEditor.Underline />
          <RichTextEditor.Strikethrough />
        </RichTextEditor.ControlsGroup>
        <RichTextEditor.ControlsGroup>
          <RichTextEditor.BulletList />
          <RichTextEditor.OrderedList />
          <RichTextEditor.Blockquote />
          <RichTextEditor.Link />
        </RichTextEditor.ControlsGroup>
        <RichTextEditor.ControlsGroup>
          <RichTextEditor.Undo />
          <RichTextEditor.Redo />
          <RichTextEditor.ClearFormatting />
        </RichTextEditor.ControlsGroup>
        {format}
      </RichTextEditor.Toolbar>
      <RichTextEditor.Content />
    </RichTextEditor>
  );
}
