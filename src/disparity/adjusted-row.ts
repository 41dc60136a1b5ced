import { adjustmentAlarm, type AdjustmentAlarm } from '../statistics/strata/adjustment-alarm.js';
import type { DropReason } from '../statistics/strata/mantel-haenszel.js';
import { withNumbers } from './adjusted-numbers.js';
import { pooled, type PooledFigures } from './adjusted-pooled.js';
import { settled } from './adjusted-settled.js';
import { groupInStrata, type GroupInStratum, type Stratum } from './adjusted-strata.js';
import type { Reliability } from './comparison.js';
import type { Count } from './count.js';
import type { CountedGroup, EventCounts } from './count-groups.js';
import type { Counter } from './counter.js';
import { informed } from './information.js';
import { twoByTwo, type Counts, type Estimate } from './measures/measure.js';
import { ratio } from './measures/ratio.js';
import { reliabilityOf } from './reliability.js';
import type { Settings } from './settings.js';

/** A group's comparison with its comparator, crude and within strata. */
export interface AdjustedRow extends CountedGroup, PooledFigures {
  readonly comparator: EventCounts;
  /** The strata that somebody of either side is in. */
  readonly strata: readonly StratumOfRow[];
  readonly crude: Estimate;
  /** What adjusting did to the crude ratio; null where one of the two is missing. */
  readonly alarm: AdjustmentAlarm | null;
  readonly crudeReliability: Reliability;
  /** Of the adjusted figures: by the members who are in strata with both sides. */
  readonly reliability: Reliability;
}

/** A stratum as far as one comparison goes; `dropped` says why it adds nothing, null where it does. */
export interface StratumOfRow extends ComparedStratum {
  readonly ratio: Estimate;
  readonly dropped: DropReason | null;
}

type ComparedStratum = GroupInStratum & { readonly comparator: EventCounts };

export type ComparedGroup = CountedGroup & { readonly comparator: EventCounts };

/** Adjusts the comparison of one group; `index` is its place among the groups of the query. */
export function adjustedRow(
  counter: Counter,
  group: ComparedGroup,
  index: number,
  strata: readonly Stratum[],
  settings: Settings,
): AdjustedRow {
  const within = groupInStrata(strata, index).filter(isPeopled);
  const own = informed(counter, group, settings);
  const other = informed(counter, group.comparator, settings);
  const information = Math.min(own.information, other.information);
  const { dropped, ...figures } = pooled(
    within.map((stratum) => twoByTwo(numbers(stratum, 1), numbers(stratum.comparator, 1))),
    information,
    settings,
  );
  const crude = settled(ratio.against(own, other, settings.level), settings);
  const reasons = new Map(dropped.map((stratum) => [stratum.index, stratum.reason]));
  const ratioWithin = (stratum: ComparedStratum): Estimate =>
    ratio.against(
      numbers(stratum, information),
      numbers(stratum.comparator, information),
      settings.level,
    );
  return {
    ...group,
    ...figures,
    strata: within.map((stratum, place) => ({
      ...stratum,
      ratio: settled(ratioWithin(stratum), settings),
      dropped: reasons.get(place) ?? null,
    })),
    crude,
    alarm:
      crude.value === null || figures.ratio.value === null
        ? null
        : adjustmentAlarm(crude.value, figures.ratio.value),
    crudeReliability: reliabilityOf([group, group.comparator], crude),
    reliability: reliabilityOf(sidesWithin(group, within), figures.ratio),
  };
}

/** A stratum with other groups alone is no concern of a comparison, and must not show in its row. */
function isPeopled(stratum: GroupInStratum): stratum is ComparedStratum {
  const { members, comparator } = stratum;
  return comparator !== null && members.value + comparator.members.value > 0;
}

/** Both sides as far as they are in strata with anybody to be held against. */
function sidesWithin(
  group: ComparedGroup,
  strata: readonly ComparedStratum[],
): readonly EventCounts[] {
  const compared = strata.filter(
    ({ members, comparator }) => members.value > 0 && comparator.members.value > 0,
  );
  return [
    together(group, compared),
    together(
      group.comparator,
      compared.map(({ comparator }) => comparator),
    ),
  ];
}

function together(whole: EventCounts, parts: readonly EventCounts[]): EventCounts {
  const sum = (of: (part: EventCounts) => Count): number =>
    parts.reduce((total, part) => total + of(part).value, 0);
  return withNumbers(whole, {
    events: sum(({ events }) => events),
    members: sum(({ members }) => members),
  });
}

function numbers({ events, members }: EventCounts, information: number): Counts {
  return { events: events.value, members: members.value, information };
}
