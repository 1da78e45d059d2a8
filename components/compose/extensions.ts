import { Link } from '@tiptap/extension-link';
import StarterKit from '@tiptap/starter-kit';

const ALLOWED = /^(https?:|mailto:)/i;

/** As people type it: `example.org` is a page, `anna@example.org` is a mailbox. */
function withProtocol(href: string): string {
  const typed = href.trim();
  if (/^[a-z][a-z0-9+-]*:/i.test(typed)) return typed;
  return typed.includes('@') ? `mailto:${typed}` : `https://${typed}`;
}

const MailLink = Link.extend({
  addCommands() {
    const parent = this.parent?.();
    return {
      ...parent,
      setLink: (attributes) =>
        parent?.setLink?.({ ...attributes, href: withProtocol(attributes.href) }) ?? (() => false),
    };
  },
}).configure({
  openOnClick: false,
  defaultProtocol: 'https',
  isAllowedUri: (url) => ALLOWED.test(withProtocol(url)),
  HTMLAttributes: { target: null, rel: null },
});

/**
 * What can be written: nothing that loads anything from anywhere. No line is put below a quote by itself: then every change
 * is somebody's, and what nobody touched is no draft.
 */
export const EXTENSIONS = [StarterKit.configure({ link: false, trailingNode: false }), MailLink];
