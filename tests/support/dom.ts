import '@testing-library/jest-dom';
import { TextDecoder, TextEncoder } from 'node:util';

/** What jsdom lacks of a browser and our pages or Mantine use. */
Object.assign(globalThis, { TextEncoder, TextDecoder });

class ResizeObserverThatSeesNothing {
  observe() {}
  unobserve() {}
  disconnect() {}
}

globalThis.ResizeObserver ??= ResizeObserverThatSeesNothing;

window.matchMedia ??= (media: string) =>
  ({
    matches: false,
    media,
    onchange: null,
    addEventListener() {},
    removeEventListener() {},
    addListener() {},
    removeListener() {},
    dispatchEvent: () => false,
  }) satisfies MediaQueryList;

Element.prototype.scrollIntoView ??= () => {};
