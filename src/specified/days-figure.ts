import type { Interval } from '../statistics/interval.js';
import { wilsonInterval } from '../statistics/proportion/wilson-interval.js';
import { median } from '../statistics/means/quantiles.js';
import { orderlessSum } from '../statistics/means/sorted-amounts.js';
import type { Elapsed } from './elapsed.js';
import { countOf, factsThat, type CountFigure, type FactCondition, type FactSet } from './facts.js';

/** How long something took for the members of a group. */
export interface DaysFigure {
  readonly key: string;
  /** The name of the stretch of time. */
  readonly stretch: string;
  readonly members: CountFigure;
  /** Those whose dates are both known and in order, and those of whom that is not so. */
  readonly counted: CountFigure;
  readonly lacking: CountFigure;
  /** The ids of those counted, with what was measured. */
  readonly measured: readonly { readonly id: string; readonly elapsed: Elapsed }[];
  /** Calendar days; null where nothing could be measured. */
  readonly mean: number | null;
  readonly median: number | null;
  /** Null where the working days of one are not known. */
  readonly meanWorkingDays: number | null;
  /** Done within a limit, of those that can be held against it; null where no limit is asked of it. */
  readonly withinLimit: ShareFigure | null;
  /**
   * The members by each value of the field: printed nowhere, but what is over the limit, say, is what
   * is left of the others.
   */
  readonly parts: readonly CountFigure[];
}

/** A part of a group; both counts stand beside the share. */
export interface ShareFigure {
  readonly events: CountFigure;
  readonly members: CountFigure;
  /** Events over members; null without members. */
  readonly share: number | null;
  /** Wilson's, at 95 %. */
  readonly interval: Interval | null;
}

/** A stretch of time: what it is called, and the field that says whether it was measured and how long it was. */
export interface Stretch {
  readonly name: string;
  readonly field: string;
  /** The values of the field that say that both dates are known. */
  readonly known: readonly string[];
  /** Those within the limit, and those that can be held against it. */
  readonly limit: { readonly within: readonly string[]; readonly held: readonly string[] } | null;
}

/** The days that a stretch took for those that meet some conditions. */
export function daysOf(
  set: FactSet,
  { name, field, known, limit }: Stretch,
  conditions: readonly FactCondition[],
): DaysFigure {
  const members = countOf(set, conditions);
  const those = (values: readonly string[]): readonly FactCondition[] => [
    ...conditions,
    { field, values },
  ];
  const unknown = (set.fields[field] ?? []).filter((value) => !known.includes(value));
  const counted = countOf(set, those(known), members);
  const measured = factsThat(set, those(known)).flatMap(({ id, elapsed }) => {
    const own = elapsed[name] ?? null;
    return own === null ? [] : [{ id, elapsed: own }];
  });
  const days = measured.map(({ elapsed }) => elapsed.days);
  const working = measured.flatMap(({ elapsed }) => elapsed.workingDays ?? []);
  return {
    key: `${name} ${counted.key}`,
    stretch: name,
    members,
    counted,
    lacking: countOf(set, those(unknown), members),
    measured,
    mean: meanOf(days),
    median: days.length === 0 ? null : median(days),
    meanWorkingDays: working.length === days.length ? meanOf(working) : null,
    parts: (set.fields[field] ?? []).map((value) => countOf(set, those([value]), members)),
    withinLimit:
      limit === null
        ? null
        : shareOf(
            countOf(set, those(limit.within), members),
            countOf(set, those(limit.held), members),
          ),
  };
}

export function shareOf(events: CountFigure, members: CountFigure): ShareFigure {
  return {
    events,
    members,
    share: members.value === 0 ? null : events.value / members.value,
    interval: wilsonInterval(events.value, members.value),
  };
}

function meanOf(amounts: readonly number[]): number | null {
  return amounts.length === 0 ? null : orderlessSum(amounts) / amounts.length;
}
