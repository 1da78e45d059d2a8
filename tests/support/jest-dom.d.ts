import type { TestingLibraryMatchers } from '@testing-library/jest-dom/matchers';

// The package's own declaration has other type parameters than Jest's, which merge or not as the compiler's threads run.
declare global {
  namespace jest {
    interface Matchers<R, T> extends TestingLibraryMatchers<unknown, R> {}
  }
}
