import type { Count } from '../disparity/count.js';
import type { Edition } from './edition.js';

/** The edition for the office: everything is said. */
export const restrictedEdition: Edition = {
  name: 'restricted',
  shows: () => true,
  tells: () => true,
};

/** A public edition in which nothing is hidden yet, and what it was asked about. */
export interface RecordingEdition extends Edition {
  /** The counts that would be published, each once. */
  readonly shown: () => readonly Count[];
  /** Further counts that unprinted figures depend on; figures with a small count are left out. */
  readonly told: () => readonly Count[];
}

/** Says everything, and notes from which counts, so that protection knows what is at stake. */
export function recordingEdition(threshold: number): RecordingEdition {
  const shown = new Map<string, Count>();
  const told = new Map<string, Count>();
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
    shown: () => [...shown.values()],
    told: () => [...told.values()].filter(({ key }) => !shown.has(key)),
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

/** The edition to publish: what was protected and is not hidden; nothing else, whatever it is. */
export function publicEdition(
  protectedKeys: ReadonlySet<string>,
  hidden: ReadonlySet<string>,
): Edition {
  const maySay = (...counts: readonly Count[]): boolean =>
    counts.every(({ key }) => protectedKeys.has(key) && !hidden.has(key));
  return { name: 'public', shows: maySay, tells: maySay };
}
