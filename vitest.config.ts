import { defineConfig } from 'vitest/config';

// Where .ci/run asks for the counts, they are written to a file of its choosing.
const report = process.env['DIPSAMPLE_TEST_REPORT'];

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    testTimeout: 120_000,
    hookTimeout: 120_000,
    maxWorkers: 2,
    ...(report === undefined
      ? {}
      : { reporters: ['default', 'json'], outputFile: { json: report } }),
  },
});
