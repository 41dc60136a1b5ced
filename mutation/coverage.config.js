import { defineConfig } from 'vitest/config';
import { core, testFolders } from './core.js';

export default defineConfig({
  test: {
    include: testFolders.map((folder) => `test/${folder}/**/*.test.ts`),
    testTimeout: 300_000,
    hookTimeout: 300_000,
    maxWorkers: 2,
    reporters: ['dot'],
    coverage: {
      enabled: true,
      provider: 'v8',
      include: core.map((folder) => `src/${folder}/**/*.ts`),
      reporter: ['json'],
      reportsDirectory: 'coverage',
    },
  },
});
