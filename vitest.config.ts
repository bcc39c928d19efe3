import { defineConfig } from 'vitest/config';

/** Unit and page tests in Node. Tests of the built extension in real browsers run by `scripts/test.mjs`. */
export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts', 'tests/**/*.test.tsx'],
    exclude: ['tests/extension/**', 'tests/hostile/{hostile,long-life,long-tasks}.test.ts', 'node_modules/**'],
    testTimeout: 20_000,
  },
});
