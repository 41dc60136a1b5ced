/**
 * What is mutated, and the tests that stand near it. Those that start processes are left out, and those
 * that take long are run only where they are asked for (`--slow`): every mutant that survives has been
 * through all tests that touch it. A score is what these tests alone notice.
 */
export const areas = {
  sampling: {
    mutate: ['src/sampling/**/*.ts'],
    tests: ['test/sampling/**/*.test.ts'],
    slow: ['test/sampling/{chance,extension-chance,hints.law}.test.ts'],
    apart: [],
  },
  disclosure: {
    mutate: ['src/disclosure/**/*.ts'],
    tests: ['test/disclosure/**/*.test.ts'],
    slow: [
      'test/disclosure/engine/attack-{ledger,linked}.test.ts',
      'test/disclosure/means/attack-means.test.ts',
    ],
    apart: [],
  },
  statistics: {
    mutate: ['src/statistics/**/*.ts'],
    tests: ['test/statistics/**/*.test.ts'],
    slow: [
      'test/statistics/{survey-coverage,ratio-coverage}.test.ts',
      'test/statistics/survey/{weighted,domain,cluster}-coverage.test.ts',
    ],
    apart: ['test/statistics/every-node.test.ts'],
  },
  intake: {
    mutate: ['src/frame/**/*.ts', '!src/frame/columns/**'],
    tests: ['test/frame/**/*.test.ts'],
    slow: ['test/frame/{limits,accounting}.test.ts'],
    apart: ['test/frame/columns/**'],
  },
};

/** The tests that a run of an area leaves out. */
export function leftOut({ slow, apart }, withSlow) {
  return withSlow ? apart : [...apart, ...slow];
}
