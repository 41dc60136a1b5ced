import { defineConfig } from 'vitest/config';
import { areas, leftOut } from './areas.js';
import { QuickFirst } from './quick-first.js';

const area = areas[process.env.DIPSAMPLE_MUTATION_AREA];

export default defineConfig({
  test: {
    include: area.tests,
    exclude: leftOut(area, process.env.DIPSAMPLE_MUTATION_SLOW === 'true'),
    // One set of modules for all test files: loading them anew is most of the time otherwise.
    isolate: false,
    sequence: { sequencer: QuickFirst },
    testTimeout: 600_000,
    hookTimeout: 600_000,
  },
});
