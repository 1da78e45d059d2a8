import { useLayoutEffect } from 'react';

/**
 * Names the document while the component is shown. The framework streams the page's own title and may write it at any
 * later moment: ours is put back then, and the last one of theirs when the component goes.
 */
export function useTitle(title: string): void {
  useLayoutEffect(() => {
    let theirs = document.title;
    const name = () => {
      if (document.title === title) return;
      theirs = document.title;
      document.title = title;
    };
    name();
    const observer = new MutationObserver(name);
    observer.observe(document.head, { childList: true, subtree: true, characterData: true });
    return () => {
      observer.disconnect();
      if (document.title === title) document.title = theirs;
    };
  }, [title]);
}
