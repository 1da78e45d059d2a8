import nextJest from 'next/jest.js';

const createJestConfig = nextJest({ dir: './' });

const shared = {
  moduleNameMapper: { '^@/(.*)$': '<rootDir>/$1' },
  testPathIgnorePatterns: ['/node_modules/', '/.next/', '/data/', '<rootDir>/tests/e2e/'],
};

/** Two projects: what runs in Node against real servers, and what renders in a document. */
export default async () => ({
  globalSetup: '<rootDir>/tests/support/global-setup.ts',
  globalTeardown: '<rootDir>/tests/support/global-teardown.ts',
  testTimeout: 30_000,
  // Most of them wait for servers of their own: one worker less than there are cores would leave cores idle.
  maxWorkers: '100%',
  projects: [
    await createJestConfig({
      ...shared,
      displayName: 'node',
      testEnvironment: 'node',
      testMatch: ['<rootDir>/tests/**/*.test.ts'],
    })(),
    await createJestConfig({
      ...shared,
      displayName: 'components',
      testEnvironment: 'jsdom',
      setupFilesAfterEnv: ['<rootDir>/tests/support/dom.ts'],
      testMatch: ['<rootDir>/tests/components/**/*.test.tsx'],
    })(),
  ],
});
