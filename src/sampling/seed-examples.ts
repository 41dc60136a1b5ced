import { seedSources } from './seed-sources/index.js';
import { demonstrationSeed } from './seed.js';

/** Every seed text that the documentation, the help and the examples of the program show. */
export const seedExamples: readonly string[] = [
  demonstrationSeed,
  '27 41 06 59 33 18 lottery 2026-10-03',
  '27 41 06 59 33 18, lottery of 3 October 2026',
  '08 14 22 37 45 49, lottery of 9 January 2027',
  '4 2 6 1 3 5 6 6 2 1 4 3 5 5 2 6 1 4 3 2',
  'put a seed of your own here, made where others can see it',
  'training day, spring 2027',
  'four quarters, one rise',
  '23 November, not looked at',
  ...Object.values(seedSources).map(({ example }) => example.seed),
];
