import { TextDecoder, TextEncoder } from 'node:util';
import * as jestDom from '@testing-library/jest-dom/matchers';

// Compiled to CommonJS, the names of a module come with the whole of it as `default`.
const { default: _whole, ...matchers } = jestDom as typeof jestDom & { default?: unknown };
expect.extend(matchers);

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

// The editor asks where its cursor stands.
document.elementFromPoint ??= () => null;
Range.prototype.getClientRects ??= () => [] as unknown as DOMRectList;
Range.prototype.getBoundingClientRect ??= () => new DOMRect();
