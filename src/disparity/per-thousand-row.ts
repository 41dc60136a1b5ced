import { withNumbers } from './adjusted-numbers.js';
import { settled } from './adjusted-settled.js';
import type { Reliability } from './comparison.js';
import type { Count } from './count.js';
import type { CountedGroup } from './count-groups.js';
import type { Counter } from './counter.js';
import type { Estimate } from './measures/measure.js';
import type { NamedValue } from './named.js';
import { comparePeople, type PeopleComparison } from './per-thousand-comparison.js';
import {
  methodOf,
  ratePerThousand,
  type EventsOfPeople,
  type PeopleMethod,
} from './per-thousand-figures.js';
import { dispersionOf } from './per-thousand-repeats.js';
import { worstCaseOf } from './per-thousand-worst-case.js';
import type { WorstCase } from './comparison.js';
import { reliabilityOf } from './reliability.js';
import type { Settings } from './settings.js';

/** Events and the people of the benchmark that they are held against. */
export interface PeopleSide {
  /** Null for a group of the benchmark that no unit is of: it has no events, as everybody can see. */
  readonly events: Count | null;
  readonly people: number;
}

export interface PeopleRow extends NamedValue {
  readonly role: 'reference' | 'compared' | 'not-known';
  readonly events: Count | null;
  /** Null for a group that the benchmark has no people of, which is then one that is not known. */
  readonly people: number | null;
  readonly method: PeopleMethod;
  /** Events per 1,000 people. */
  readonly rate: Estimate;
  readonly comparison: (PeopleComparison & { readonly from: PeopleSide }) | null;
  readonly worstCase: WorstCase | null;
  readonly reliability: Reliability;
}

/** What all rows are worked out with. */
export interface PeopleContext {
  readonly counter: Counter;
  readonly settings: Settings;
  readonly arePeople: boolean;
  /** Whether groups are set against all known groups, themselves among them. */
  readonly ofAll: boolean;
  /** Events whose group is not known with the people mapped to such groups; null when there can be none. */
  readonly unknown: { readonly events: Count; readonly people: number } | null;
  /** Some count: reliability wants counts, though it looks at numbers alone. */
  readonly anyCount: Count;
}

/** A known group: its rate, and its comparison where it is set against something. */
export function peopleRow(
  group: NamedValue,
  side: PeopleSide,
  from: PeopleSide | null,
  context: PeopleContext,
): PeopleRow {
  const plain = {
    value: group.value,
    label: group.label,
    ...side,
    ...peopleRate(side, context),
  };
  if (from === null) {
    const reliability = reliabilityOfSides([side], null, context);
    return { ...plain, role: 'reference', comparison: null, worstCase: null, reliability };
  }
  const { settings, arePeople, ofAll, unknown } = context;
  const found = comparePeople(numbersOf(side, context), numbersOf(from, context), {
    arePeople,
    ofAll,
    level: settings.level,
  });
  const isCensus = settings.inference === 'census';
  const ratio = settled(found.ratio, settings);
  return {
    ...plain,
    role: 'compared',
    comparison: {
      ...found,
      from,
      ratio,
      difference: settled(found.difference, settings),
      ...(isCensus ? { test: null, pValue: null } : {}),
    },
    worstCase: unknown === null ? null : worstCaseOf(side, from, unknown, ofAll),
    reliability: reliabilityOfSides([side, from], ratio, context),
  };
}

/** A group that is not known: counted, never compared. */
export function unknownPeopleRow(
  { value, label, events }: CountedGroup,
  people: number | null,
  context: PeopleContext,
): PeopleRow {
  return {
    value,
    label,
    role: 'not-known',
    events,
    people,
    ...peopleRate({ events, people: people ?? 0 }, context),
    comparison: null,
    worstCase: null,
    reliability: 'none',
  };
}

export function peopleRate(
  side: PeopleSide,
  context: Pick<PeopleContext, 'counter' | 'settings' | 'arePeople'>,
): Pick<PeopleRow, 'method' | 'rate'> {
  const own = numbersOf(side, context);
  const method = methodOf(context.arePeople, own);
  return {
    method,
    rate: settled(ratePerThousand(own, method, context.settings.level), context.settings),
  };
}

function numbersOf(
  { events, people }: PeopleSide,
  { counter, settings }: Pick<PeopleContext, 'counter' | 'settings'>,
): EventsOfPeople {
  return {
    events: events?.value ?? 0,
    people,
    dispersion: dispersionOf(counter, events, settings),
    weight: settings.sampleOf === null ? 1 : settings.sampleOf / counter.frame.units.length,
  };
}

function reliabilityOfSides(
  sides: readonly PeopleSide[],
  ratio: Estimate | null,
  { anyCount }: PeopleContext,
): Reliability {
  return reliabilityOf(
    sides.map(({ events, people }) =>
      withNumbers(
        { events: anyCount, members: anyCount },
        { events: events?.value ?? 0, members: people },
      ),
    ),
    ratio,
  );
}
