import { countedUnit, type CountedUnit } from './counted-unit.js';
import { UserError } from '../errors.js';
import { condition, type Count } from './count.js';
import type { EventCounts } from './count-groups.js';
import type { Counter } from './counter.js';
import { acrossField } from './indicators-values.js';
import type { NamedField, NamedValue } from './named.js';
import type { Query } from './query.js';
import type { Settings } from './settings.js';
import { changeOf, type ThemeChange } from './themes-change.js';
import { periodsOf } from './trend-periods.js';
import { inReadingOrder, named } from './vocabulary.js';

/** Values of a field in the latest period against the periods before it. */
export interface Themes {
  readonly query: Query;
  readonly settings: Settings;
  readonly unit: CountedUnit;
  readonly across: NamedField;
  readonly over: NamedField;
  /** In time order; the last is the latest. */
  readonly periods: readonly NamedValue[];
  /** How large a part of all members each value is. */
  readonly shares: readonly ThemeRow[];
  /** How often the members of each value had the event. */
  readonly rates: readonly ThemeRow[];
}

/** A theme; `events` of a share are the members of the theme, `members` those of all themes. */
export interface ThemeRow extends NamedValue {
  readonly known: boolean;
  /** One a period, in their order. */
  readonly points: readonly EventCounts[];
  /** Null where there are no two periods to compare. */
  readonly change: ThemeChange | null;
}

/**
 * Sets each value of a query's `across` in the latest period of `over` against all earlier periods
 * together, twice: its share of all members, and the rate of the event among its own members.
 *
 * Shares add up to one: one that rises makes others fall. The latest period is the last that some
 * unit of the frame has, and may not be over.
 *
 * @throws UserError ACROSS_ITSELF, UNKNOWN_FIELD
 */
export function themesOf(counter: Counter, query: Query, settings: Settings): Themes {
  const [field, over] = themeFields(query);
  const vocabulary = counter.vocabulary(field);
  const time = counter.vocabulary(over);
  const periods = periodsOf(time, counter.seen(over));
  const spans = [
    ...periods.map(({ value }) => [value]),
    periods.slice(0, -1).map(({ value }) => value),
  ];
  const wholes = spans.map((span) => countAll(counter, query, over, span));
  const values = inReadingOrder(vocabulary, counter.seen(field));
  const counted = values.map((value) => ({
    ...named(vocabulary, value),
    known: !vocabulary.notKnown.has(value),
    cells: spans.map((span, index) =>
      countTheme(counter, query, [condition(over, span), condition(field, [value])], wholes[index]),
    ),
  }));
  const rowsOf = (sideOf: (cell: EventCounts, whole: Count) => EventCounts): readonly ThemeRow[] =>
    counted.map(({ cells, ...theme }) => {
      const sides = cells.flatMap((cell, index) => {
        const whole = wholes[index];
        return whole === undefined ? [] : [sideOf(cell, whole)];
      });
      const points = sides.slice(0, -1);
      const [latest, earlier] = [points.at(-1), sides.at(-1)];
      const canCompare = periods.length > 1 && latest !== undefined && earlier !== undefined;
      return {
        ...theme,
        points,
        change: canCompare ? changeOf(counter, latest, earlier, settings) : null,
      };
    });
  return {
    query,
    settings,
    unit: countedUnit(counter.frame),
    across: { field, title: vocabulary.title },
    over: { field: over, title: time.title },
    periods: periods.map(({ value, label }) => ({ value, label })),
    shares: rowsOf(({ members }, whole) => ({ events: members, members: whole })),
    rates: rowsOf((cell) => cell),
  };
}

function themeFields(query: Query): readonly [across: string, over: string] {
  const across = acrossField(query);
  const { over, outcome } = query;
  if (over === null) throw new RangeError('Themes were asked for without a field of periods.');
  if (over !== across && over !== outcome.field) return [across, over];
  throw new UserError(
    'ACROSS_ITSELF',
    `Themes of ${across} cannot be followed over ${over}.`,
    'Use two fields: themes with --across, such as allegation_category, and periods with --over, such as date_finalised_quarter.',
  );
}

function countAll(counter: Counter, query: Query, over: string, span: readonly string[]): Count {
  return counter.count([...query.membership, condition(over, span)]);
}

function countTheme(
  counter: Counter,
  query: Query,
  conditions: Parameters<Counter['count']>[0],
  whole: Count | undefined,
): EventCounts {
  const all = [...query.membership, ...conditions];
  const members = counter.count(all, whole === undefined ? {} : { within: whole });
  const events = counter.count([...all, query.event], { within: members, binary: true });
  return { members, events };
}
