import { protectMeans } from '../../disclosure/means/protect-means.js';
import { protectRelease } from '../../disclosure/protect-release.js';
import type { Population } from '../../disclosure/release.js';
import { fewestForMean } from '../../disparity/timeliness-row.js';
import { compareBytewise } from '../../frame/bytewise.js';
import type { DaysFigure, ShareFigure } from '../../specified/days-figure.js';
import type { CountFigure, FactSet } from '../../specified/facts.js';
import type { ListFigures } from '../../specified/list-figures.js';

/** Which figures of a list an edition may say. */
export interface ShownFigures {
  readonly count: (figure: CountFigure) => boolean;
  readonly mean: (figure: DaysFigure) => boolean;
  readonly share: (figure: ShareFigure) => boolean;
  /** Nothing of the list could be protected, so that nothing is said. */
  readonly withheld: boolean;
}

/** The edition for the office: everything. */
export const everyFigure: ShownFigures = {
  count: () => true,
  mean: () => true,
  share: () => true,
  withheld: false,
};

/** Kinds of facts that hang together beyond which a list is withheld; as in other releases. */
const largestModel = 4000;

/**
 * The figures that may be published: all counts of the list are one release, with what of the year
 * to date lies before the period, which a reader has by subtraction. What is shown is proven not to
 * tell a count from 1 to one less than the threshold, and no mean stands that is of fewer than ten or
 * from which with others one could be told.
 */
export function publishedFigures(figures: ListFigures, threshold: number): ShownFigures {
  const counts = countsOf(figures);
  const days = daysOf(figures);
  const result = protectRelease(
    populationOf(figures.set),
    counts.map(({ key, conditions, within }) => ({
      key,
      conditions,
      within,
      binary: false,
      importance: within === null ? 3 : 1,
    })),
    [],
    { threshold, largestModel },
  );
  if (result.status === 'refused') {
    return { count: () => false, mean: () => false, share: () => false, withheld: true };
  }
  const hidden = new Set(result.hidden);
  const known = new Set(counts.map(({ key }) => key));
  const count = ({ key }: CountFigure): boolean => known.has(key) && !hidden.has(key);
  const hiddenMeans = hiddenMeansOf(days, (figure) => count(figure.members));
  return {
    count,
    mean: (figure) =>
      figure.measured.length >= fewestForMean &&
      count(figure.members) &&
      !hiddenMeans.has(figure.key),
    share: ({ events, members }) =>
      members.value >= fewestForMean && count(events) && count(members),
    withheld: false,
  };
}

/** Every count that stands in a table or that follows from those that do; each once. */
function countsOf(figures: ListFigures): readonly CountFigure[] {
  const lines = [...figures.counts, ...figures.rests].flatMap(figuresOf);
  const shares = [
    ...figures.upheld.flatMap(figuresOf),
    ...daysOf(figures).flatMap(({ withinLimit }) => withinLimit ?? []),
  ];
  const all = [
    ...lines,
    ...(figures.open === null ? [] : [figures.open]),
    ...daysOf(figures).flatMap(({ members, counted, lacking, parts }) => [
      members,
      counted,
      lacking,
      ...parts,
    ]),
    ...shares.flatMap(({ events, members }) => [members, events]),
  ];
  const byKey = new Map<string, CountFigure>();
  for (const one of all) {
    const before = byKey.get(one.key);
    byKey.set(
      one.key,
      before === undefined ? one : { ...one, within: before.within ?? one.within },
    );
  }
  return [...byKey.values()];
}

function daysOf({ days }: ListFigures): readonly DaysFigure[] {
  return days.flatMap(figuresOf);
}

function figuresOf<Figure>(line: {
  readonly bySpan: readonly { readonly figure: Figure }[];
  readonly earlier: Figure | null;
}): readonly Figure[] {
  return [
    ...line.bySpan.map(({ figure }) => figure),
    ...(line.earlier === null ? [] : [line.earlier]),
  ];
}

function populationOf({ fields, facts }: FactSet): Population {
  const names = Object.keys(fields).sort(compareBytewise);
  const kinds = new Map<string, { readonly values: readonly string[]; count: number }>();
  for (const { values } of facts) {
    const own = names.map((name) => values[name] ?? '');
    const key = JSON.stringify(own);
    const same = kinds.get(key);
    if (same === undefined) kinds.set(key, { values: own, count: 1 });
    else same.count += 1;
  }
  return {
    fields: names.map((field) => ({ field, values: fields[field] ?? [] })),
    units: [...kinds.values()],
  };
}

/** Means in calendar and in working days are of the same cases, so one is shown only with the other. */
function hiddenMeansOf(
  figures: readonly DaysFigure[],
  mayShow: (figure: DaysFigure) => boolean,
): ReadonlySet<string> {
  const hidden = new Set<string>();
  const stretches = new Set(figures.map(({ stretch }) => stretch));
  for (const stretch of stretches) {
    const own = figures.filter((figure) => figure.stretch === stretch);
    for (const amount of ['days', 'workingDays'] as const) {
      const { amounts, place } = placesOf(own, amount);
      const result = protectMeans(
        amounts,
        own.map((figure) => ({
          key: figure.key,
          members: figure.measured.map(({ id }) => place(id)),
          importance: 1,
          mayShow: mayShow(figure) && !hidden.has(figure.key),
        })),
        [],
        [],
      );
      for (const key of result.hidden) hidden.add(key);
    }
  }
  return hidden;
}

/** Each case once; working days that are not known are those of no mean, and stand as the days. */
function placesOf(
  figures: readonly DaysFigure[],
  amount: 'days' | 'workingDays',
): { readonly amounts: readonly number[]; readonly place: (id: string) => number } {
  const measured = new Map(
    figures.flatMap((figure) => figure.measured.map(({ id, elapsed }) => [id, elapsed] as const)),
  );
  const ids = [...measured.keys()].sort(compareBytewise);
  const places = new Map(ids.map((id, index) => [id, index]));
  return {
    amounts: [...ids].map((id) => {
      const elapsed = measured.get(id);
      return elapsed?.[amount] ?? elapsed?.days ?? 0;
    }),
    place: (id) => places.get(id) ?? -1,
  };
}
