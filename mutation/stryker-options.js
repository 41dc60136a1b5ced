import { join } from 'node:path';
import { areas } from './areas.js';

const workFolders = '.mutation';

/** Where Stryker keeps its copy of the tree; areas can be mutated at the same time. */
export function workFolderOf(area) {
  return join(workFolders, area);
}

/**
 * What Stryker is told for an area. Mutants that act only while a module is loaded (names, sentences,
 * tables of constants) are left out: each would need a run of every test in a process of its own.
 */
export function strykerOptions(area, drawn) {
  return {
    mutate: areas[area].mutate,
    testRunner: 'vitest',
    vitest: { configFile: 'mutation/vitest.config.js', related: true },
    plugins: ['@stryker-mutator/vitest-runner', join(import.meta.dirname, 'drawn-only.js')],
    checkers: ['drawn-only'],
    drawn,
    warnings: { unknownOptions: false },
    coverageAnalysis: 'perTest',
    ignoreStatic: true,
    concurrency: 1,
    // A machine that is busy with other work must not make a slow test look like an endless one.
    timeoutMS: 10_000,
    timeoutFactor: 2,
    dryRunTimeoutMinutes: 30,
    reporters: ['progress-append-only'],
    tempDirName: workFolderOf(area),
    ignorePatterns: ['/dist', '/coverage', `/${workFolders}`],
    allowConsoleColors: false,
    logLevel: 'warn',
  };
}
