import { compareBytewise } from './bytewise.js';
import type { Period } from './period.js';

/** What became of an earlier period since its pack was made. */
export interface FrameChanges {
  readonly period: Period;
  /** Finalised in the period and in scope now, but not in the frame of its pack. */
  readonly lateClosed: readonly LateClosed[];
  /** In the frame of its pack, and now no longer finalised in the period and in scope. */
  readonly reopened: readonly Reopened[];
  /** In the frame of its pack, and still as they were. */
  readonly unchanged: number;
}

interface LateClosed {
  readonly caseRef: string;
  readonly date: string;
}

interface Reopened {
  readonly caseRef: string;
  readonly found:
    'no date' | 'later date' | 'earlier date' | 'outside the filters' | 'not in the export';
  /** The date that decides the period, as the export has it now. */
  readonly date: string | null;
}

/** A case of the present export; `inScope` is what the filters say, whatever its period. */
interface PresentCase {
  readonly caseRef: string;
  readonly date: string | null;
  readonly inScope: boolean;
}

/**
 * Holds the cases of an earlier pack's frame against the present export; both lists come in bytewise
 * order of references.
 *
 * The export must reach back to the earlier period: one of the present quarter alone has none of its
 * cases, and all would be found missing.
 */
export function frameChanges(
  earlier: { readonly period: Period; readonly cases: readonly string[] },
  now: readonly PresentCase[],
): FrameChanges {
  const { period } = earlier;
  const before = new Set(earlier.cases);
  const present = new Map(now.map((found) => [found.caseRef, found]));
  const lateClosed = now.flatMap(({ caseRef, date, inScope }) =>
    date !== null && inScope && period.from <= date && date <= period.to && !before.has(caseRef)
      ? [{ caseRef, date }]
      : [],
  );
  const reopened = [...before].flatMap((caseRef): readonly Reopened[] => {
    const found = present.get(caseRef);
    const state = found === undefined ? 'not in the export' : stateOf(found, period);
    return state === null ? [] : [{ caseRef, found: state, date: found?.date ?? null }];
  });
  return {
    period,
    lateClosed: lateClosed.sort(byReference),
    reopened: reopened.sort(byReference),
    unchanged: before.size - reopened.length,
  };
}

/** Null where a case is still finalised in the period and in scope. */
function stateOf({ date, inScope }: PresentCase, period: Period): Reopened['found'] | null {
  if (date === null) return 'no date';
  if (!inScope) return 'outside the filters';
  if (date > period.to) return 'later date';
  return date < period.from ? 'earlier date' : null;
}

function byReference(
  left: { readonly caseRef: string },
  right: { readonly caseRef: string },
): number {
  return compareBytewise(left.caseRef, right.caseRef);
}
