import type { DirtyFile, FileExpectation } from './expectation.js';
import { mainDirtyFile } from './main-file.js';
import { smallDirtyFiles } from './small-files.js';

/** The day for which the dirty files are read; dates after it lie in the future. */
const asAt = '2026-10-05';

/** Every file of `fixtures/exports/dirty/`. */
export function dirtyTwins(): readonly DirtyFile[] {
  return [mainDirtyFile(), ...smallDirtyFiles()];
}

/** The content of `expectations.json`: what must be reported of each file. */
export interface Expectations {
  readonly about: string;
  readonly asAt: string;
  readonly files: Readonly<Record<string, FileExpectation>>;
}

export function expectationsOf(files: readonly DirtyFile[]): Expectations {
  return {
    about:
      'What must be reported of each file in this folder, written from what was planted in it. Rows are numbered as a spreadsheet does, title rows counted; lines are physical.',
    asAt,
    files: Object.fromEntries(files.map(({ name, expectation }) => [name, expectation])),
  };
}
