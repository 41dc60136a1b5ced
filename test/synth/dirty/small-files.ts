import { ambiguousDates } from './ambiguous-dates.js';
import type { DirtyFile } from './expectation.js';
import { headerFiles } from './header-files.js';
import { quoteFiles } from './quote-files.js';
import { readableFiles } from './readable-files.js';
import { unreadableFiles } from './unreadable-files.js';

/** Faults of a whole file: each needs a file of its own, since one would hide the other. */
export function smallDirtyFiles(): readonly DirtyFile[] {
  return [
    ...unreadableFiles(),
    ...headerFiles(),
    ...quoteFiles(),
    ...readableFiles(),
    ambiguousDates(),
  ];
}
