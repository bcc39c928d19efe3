import { defineConfig } from 'vitest/config';

/** The built extension in real browsers: one file after the other, because a browser wants the machine for itself. */
export default defineConfig({
  test: {
    include: ['tests/extension/**/*.test.ts', 'tests/hostile/{hostile,long-life,long-tasks}.test.ts'],
    fileParallelism: false,
    testTimeout: 120_000,
    hookTimeout: 120_000,
    // Two browsers on two cores: a wait that the machine overran is tried again, a fault fails three times.
    retry: 2,
  },
});
