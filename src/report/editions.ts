import type { Count } from '../disparity/count.js';
import type { Mean } from '../disparity/mean.js';
import type { Edition } from './edition.js';

/** The edition for the office: everything is said. */
export const restrictedEdition: Edition = {
  name: 'restricted',
  shows: () => true,
  tells: () => true,
  averages: () => true,
};

/** A public edition in which nothing is hidden yet, and what it was asked about. */
export interface RecordingEdition extends Edition {
  /** The counts that would be published, each once. */
  readonly shown: () => readonly Count[];
  /** Further counts that unprinted figures depend on; figures with a small count are left out. */
  readonly told: () => readonly Count[];
  /** The means that would be published, each once; their members are among the counts shown. */
  readonly averaged: () => readonly Mean[];
}

/** Says everything, and notes from which counts, so that protection knows what is at stake. */
export function recordingEdition(threshold: number): RecordingEdition {
  const shown = new Map<string, Count>();
  const told = new Map<string, Count>();
  const averaged = new Map<string, Mean>();
  return {
    name: 'public',
    shows: (...counts) => {
      for (const count of counts) remember(shown, count);
      return true;
    },
    tells: (...counts) => {
      if (!counts.some(({ value }) => value > 0 && value < threshold)) {
        for (const count of counts) remember(told, count);
      }
      return true;
    },
    averages: (...means) => {
      for (const mean of means) {
        remember(shown, mean.members);
        averaged.set(mean.key, mean);
      }
      return true;
    },
    shown: () => [...shown.values()],
    told: () => [...told.values()].filter(({ key }) => !shown.has(key)),
    averaged: () => [...averaged.values()],
  };
}

/** One count may be asked about in several roles; it keeps the strictest of each. */
function remember(counts: Map<string, Count>, count: Count): void {
  const before = counts.get(count.key);
  counts.set(
    count.key,
    before === undefined
      ? count
      : {
          ...count,
          within: before.within ?? count.within,
          binary: before.binary || count.binary,
          importance: Math.max(before.importance, count.importance),
        },
  );
}

/** What protection leaves of counts, or of means: those that it was told of, and those it hides. */
export interface Protected {
  readonly keys: ReadonlySet<string>;
  readonly hidden: ReadonlySet<string>;
}

/** The edition to publish: what was protected and is not hidden; nothing else, whatever it is. */
export function publicEdition(counts: Protected, means: Protected): Edition {
  const maySay = (...asked: readonly Count[]): boolean =>
    asked.every(({ key }) => isLeft(counts, key));
  return {
    name: 'public',
    shows: maySay,
    tells: maySay,
    averages: (...asked) =>
      asked.every(({ key, members }) => isLeft(counts, members.key) && isLeft(means, key)),
  };
}

function isLeft({ keys, hidden }: Protected, key: string): boolean {
  return keys.has(key) && !hidden.has(key);
}
