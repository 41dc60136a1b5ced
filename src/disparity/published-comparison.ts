import type { RowFigures, RowRole } from './row-figures.js';
import { rowFigures } from './row-figures.js';
import type { MeasureName } from './measures/index.js';
import type { Counts } from './measures/measure.js';
import type { Reference } from './query.js';
import type { Settings } from './settings.js';

/** A row of a comparison as it was published; null for a count that is hidden. */
export interface PublishedRow {
  readonly role: RowRole | 'total';
  readonly events: number | null;
  readonly members: number | null;
}

/** What is known of a published comparison beside its rows. */
export interface PublishedSettings extends Pick<Settings, 'level' | 'inference'> {
  readonly reference: Reference['kind'];
  /** Counts were rounded one by one, so that none follows from others. */
  readonly isRounded: boolean;
  /** Limits and tests hang on more than the counts: repeats in a case, or the size of a population. */
  readonly isInformed: boolean;
}

/** A figure that follows from published counts: a number, or null for one that there is not. */
export type FollowingFigures = ReadonlyMap<string, number | null>;

/**
 * The figures of each row that follow from the published counts alone, by the names of their columns,
 * worked out again as the comparison was; none where a count that they need is hidden.
 */
export function followingFigures(
  rows: readonly PublishedRow[],
  settings: PublishedSettings,
): readonly FollowingFigures[] {
  const total = rows.find(({ role }) => role === 'total');
  return rows.map((row) => {
    const own = countsOf(row);
    const parts = row.role === 'total' ? [] : shares(row, total);
    if (own === null) return new Map(parts);
    const other = comparatorOf(row, rows, settings);
    const role = row.role === 'total' ? 'not-known' : row.role;
    const figures = rowFigures(own, other ?? null, role, settings.reference, settings);
    return new Map([
      ...rateFigures(figures, settings),
      ...(row.role === 'total' || other === undefined ? [] : comparedFigures(figures, settings)),
      ...parts,
    ]);
  });
}

function rateFigures(
  { estimates }: RowFigures,
  { isInformed }: PublishedSettings,
): readonly (readonly [string, number | null])[] {
  const { value, low, high } = estimates.rate;
  const limits = [['rate_low', low] as const, ['rate_high', high] as const];
  return [['rate', value], ...(isInformed ? [] : limits)];
}

function comparedFigures(
  { estimates, test }: RowFigures,
  { isInformed }: PublishedSettings,
): readonly (readonly [string, number | null])[] {
  const names: readonly MeasureName[] = isInformed
    ? ['ratio', 'difference']
    : ['ratio', 'difference', 'odds_ratio'];
  return [
    ...names.flatMap((name) => {
      const { value, low, high } = estimates[name];
      const limits = [[`${name}_low`, low] as const, [`${name}_high`, high] as const];
      return [[name, value] as const, ...(isInformed ? [] : limits)];
    }),
    ...(isInformed ? [] : [['p_value', test?.pValue ?? null] as const]),
  ];
}

function shares(
  { events, members }: PublishedRow,
  total: PublishedRow | undefined,
): readonly (readonly [string, number | null])[] {
  const share = (part: number | null, whole: number | null | undefined) =>
    part === null || (whole ?? 0) === 0 ? [] : [part / (whole ?? 1)];
  return [
    ...share(events, total?.events).map((value) => ['share_of_events', value] as const),
    ...share(members, total?.members).map((value) => ['share_of_members', value] as const),
  ];
}

/** Null for a row that is compared with nothing, undefined where what it is compared with is hidden. */
function comparatorOf(
  row: PublishedRow,
  rows: readonly PublishedRow[],
  { reference, isRounded }: PublishedSettings,
): Counts | null | undefined {
  if (row.role !== 'compared') return null;
  if (reference === 'group') {
    const found = rows.find(({ role }) => role === 'reference');
    return found === undefined ? undefined : (countsOf(found) ?? undefined);
  }
  if (isRounded) return undefined;
  const others = rows.filter((each) => each.role === 'compared' && each !== row).map(countsOf);
  if (others.includes(null)) return undefined;
  return others.reduce<Counts>(
    (sum, each) => ({
      events: sum.events + (each?.events ?? 0),
      members: sum.members + (each?.members ?? 0),
      information: 1,
    }),
    { events: 0, members: 0, information: 1 },
  );
}

function countsOf({ events, members }: PublishedRow): Counts | null {
  return events === null || members === null ? null : { events, members, information: 1 };
}
