import { countedUnit, type CountedUnit } from './counted-unit.js';
import { condition, type Condition } from './count.js';
import type { Counter } from './counter.js';
import type { Span } from './days.js';
import { isElsewhere, referenceImportance } from './count-groups.js';
import type { Query } from './query.js';
import type { Settings } from './settings.js';
import {
  type MeanFigures,
  meanFigures,
  timelinessRow,
  type TimelinessRow,
} from './timeliness-row.js';

/** How long it took, by group: the mean days between two dates. */
export interface Timeliness {
  readonly query: Query;
  readonly settings: Settings;
  readonly unit: CountedUnit;
  readonly span: Span;
  /** "date recorded to date finalised", for captions. */
  readonly spanTitle: string;
  /** Known groups in reading order, then those that are not known. */
  readonly rows: readonly TimelinessRow[];
  /** All rows together, known or not. */
  readonly total: MeanFigures;
  /** All whose group is not known together; null when there are none. */
  readonly unknown: MeanFigures | null;
}

/**
 * The mean days between two dates of the members of each group, and its difference from the
 * reference. Members of whom a date is not known, or whose dates are not in order, are in no mean.
 *
 * @throws UserError UNKNOWN_FIELD
 * @throws RangeError when the query names no dates
 */
export function timelinessOf(counter: Counter, query: Query, settings: Settings): Timeliness {
  const { days: span, group, reference } = query;
  if (span === null) throw new RangeError('Days were asked for without their dates.');
  const membership = query.membership;
  const all = meanFigures(counter, span, membership, settings);
  const figuresOf = (values: readonly string[], importance = 1): MeanFigures => {
    const conditions: readonly Condition[] = [...membership, condition(group.field, values)];
    return meanFigures(counter, span, conditions, settings, {
      within: all.mean.members,
      importance,
    });
  };
  const known = query.groups.filter((one) => one.known).map(({ value }) => value);
  const unknown = query.groups
    .filter((one) => !one.known && !isElsewhere(one.value))
    .map(({ value }) => value);
  const comparatorOf = (value: string): MeanFigures | null => {
    if (reference.kind !== 'group') return figuresOf(known.filter((other) => other !== value));
    return reference.value === value ? null : figuresOf([reference.value], referenceImportance);
  };
  return {
    query,
    settings,
    unit: countedUnit(counter.frame),
    span,
    spanTitle:
      `${counter.vocabulary(span.from).title} to ${counter.vocabulary(span.to).title}`.toLowerCase(),
    rows: query.groups.map((one) => {
      const isReference = reference.kind === 'group' && reference.value === one.value;
      return timelinessRow(
        counter,
        one,
        figuresOf([one.value], isReference ? referenceImportance : 1),
        one.known ? comparatorOf(one.value) : null,
        query,
        settings,
      );
    }),
    total: all,
    unknown: unknown.length === 0 ? null : figuresOf(unknown),
  };
}
