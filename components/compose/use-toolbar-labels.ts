import { useTranslations } from 'next-intl';

/** What the buttons of the toolbar do, as their accessible names. */
export function useToolbarLabels() {
  const t = useTranslations('compose.toolbar');
  return {
    boldControlLabel: t('bold'),
    italicControlLabel: t('italic'),
    underlineControlLabel: t('underline'),
    strikeControlLabel: t('strike'),
    bulletListControlLabel: t('bulletList'),
    orderedListControlLabel: t('orderedList'),
    blockquoteControlLabel: t('quote'),
    linkControlLabel: t('link'),
    undoControlLabel: t('undo'),
    redoControlLabel: t('redo'),
    clearFormattingControlLabel: t('clear'),
    linkEditorInputLabel: t('linkAddress'),
    linkEditorInputPlaceholder: 'https://example.org',
    linkEditorExternalLink: t('linkNewTab'),
    linkEditorInternalLink: t('linkSameTab'),
    linkEditorSave: t('linkSave'),
  };
}
