import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Cell, Table } from '../../../src/format/table.js';
import type { ComplaintCase } from '../../../src/specified/complaint-cases.js';
import { complaintFigures } from '../../../src/specified/complaint-figures.js';
import type { Review } from '../../../src/specified/review-list.js';
import { calendar, financialYear, quarter } from '../../specified/calendar.js';
import { complaint, complaintCasesOf, review } from '../../specified/made-up.js';
import { follows, type Sum } from './attacker.js';
import { figuresOf, pageOf, tableOf } from './page.js';

const threshold = 5;
const columns = ['period', 'year_to_date'] as const;

/** What each case is, as a reader would sort them: handling, when it was finalised, how long it took. */
const handlings = ['outside', 'under', 'not-stated'] as const;
const times = ['period', 'earlier'] as const;
const durations = ['short', 'long', 'very long', 'not known'] as const;
const atoms = handlings.flatMap((handled) =>
  times.flatMap((time) => durations.map((duration) => ({ handled, time, duration }))),
);
type Atom = (typeof atoms)[number];

function sumOf(isIn: (atom: Atom) => boolean): Sum {
  return atoms.map((atom) => (isIn(atom) ? 1 : 0));
}

/** One case of an atom; the dates of those not known are out of order. */
function caseOf({ handled, time, duration }: Atom, id: string, jitter: number): ComplaintCase {
  const finalised = time === 'period' ? '2026-08-20' : '2026-05-20';
  const received = {
    short: `${finalised.slice(0, 8)}${String(1 + (jitter % 19)).padStart(2, '0')}`,
    long: time === 'period' ? '2026-02-02' : '2025-11-03',
    'very long': '2024-10-01',
    'not known': '2026-12-01',
  }[duration];
  return complaint({ id, received, finalised, recorded: received, handled });
}

const listOfCases = fc
  .array(fc.oneof(fc.nat({ max: 4 }), fc.nat({ max: 25 }), fc.constant(0)), {
    minLength: atoms.length,
    maxLength: atoms.length,
  })
  .map((numbers) => ({
    numbers,
    cases: atoms.flatMap((atom, place) =>
      Array.from({ length: numbers[place] ?? 0 }, (_, one) =>
        caseOf(atom, `${place}-${one}`, one * 7 + place),
      ),
    ),
  }));

const rowsOfComplaints: Readonly<Record<string, (atom: Atom) => boolean>> = {
  'Cases finalised': () => true,
  'Cases finalised, outside Schedule 3': ({ handled }) => handled === 'outside',
  'Cases finalised, under Schedule 3': ({ handled }) => handled === 'under',
  'Cases finalised, handling not stated': ({ handled }) => handled === 'not-stated',
  'Cases finalised, more than twelve months after receipt': ({ duration }) =>
    duration === 'very long',
};

const rowsOfDays: Readonly<Record<string, (atom: Atom) => boolean>> = {
  'Received to finalised, all cases': () => true,
  'Received to finalised, outside Schedule 3': ({ handled }) => handled === 'outside',
  'Received to finalised, under Schedule 3': ({ handled }) => handled === 'under',
};

function cellsOf(table: Table): readonly Readonly<Record<string, Cell>>[] {
  return table.rows.map((row) =>
    Object.fromEntries(table.columns.map(({ name }, place) => [name, row[place] ?? null])),
  );
}

function isInSpan(span: Cell, { time }: Atom): boolean {
  return span === 'Year to date' || span === 'year_to_date' || time === 'period';
}

/** Every sum of atoms that stands in the public tables, with its value. */
function publishedSums(tables: readonly Table[]): readonly { sum: Sum; value: number }[] {
  const counts = cellsOf(tableOf(tables, 'complaints')).flatMap((row) => {
    const isIn = rowsOfComplaints[String(row['measure'])];
    if (isIn === undefined) return [];
    return columns.flatMap((column) => {
      const value = row[column];
      return typeof value === 'number'
        ? [{ sum: sumOf((atom) => isIn(atom) && isInSpan(column, atom)), value }]
        : [];
    });
  });
  const days = cellsOf(tableOf(tables, 'complaints-days')).flatMap((row) => {
    const isIn = rowsOfDays[String(row['measure'])];
    if (isIn === undefined) return [];
    const inRow = (atom: Atom): boolean => isIn(atom) && isInSpan(row['span'] ?? null, atom);
    const parts: readonly (readonly [Cell | undefined, (atom: Atom) => boolean])[] = [
      [row['members'], () => true],
      [row['without_dates'], ({ duration }) => duration === 'not known'],
      [row['within_limit'], ({ duration }) => duration === 'short'],
      // A share beside its count gives the number it is of.
      [
        typeof row['share_within_limit'] === 'number' ? 0 : undefined,
        ({ duration }) => duration !== 'not known',
      ],
    ];
    return parts.flatMap(([value, isPart]) =>
      typeof value === 'number'
        ? [{ sum: sumOf((atom) => inRow(atom) && isPart(atom)), value }]
        : [],
    );
  });
  return [...counts, ...days];
}

describe('the public edition of complaints', () => {
  it('gives no reader who adds and subtracts a count that is hidden for being small', () => {
    fc.assert(
      fc.property(listOfCases, ({ numbers, cases }) => {
        const page = pageOf(figuresOf({ complaints: cases }), 'public', threshold);
        const published = publishedSums(page.tables);
        const total = (sum: Sum): number =>
          sum.reduce((all, one, place) => all + one * (numbers[place] ?? 0), 0);
        // What is shown to be nobody is known to be nobody in every part.
        const empty = atoms.map((_, place) =>
          published.some(({ sum }) => total(sum) === 0 && sum[place] === 1),
        );
        const seen = (sum: Sum): Sum => sum.map((one, place) => (empty[place] === true ? 0 : one));
        const known = published.map(({ sum }) => seen(sum));
        const secrets = [...Object.values(rowsOfComplaints), ...Object.values(rowsOfDays)].flatMap(
          (isIn) =>
            [
              () => true,
              ...durations.map(
                (one) =>
                  ({ duration }: Atom) =>
                    duration === one,
              ),
            ].flatMap((isPart) =>
              [['period'], ['earlier'], ['period', 'earlier']].map((span) =>
                sumOf((atom) => isIn(atom) && isPart(atom) && span.includes(atom.time)),
              ),
            ),
        );
        for (const secret of secrets) {
          const count = total(secret);
          if (count > 0 && count < threshold) expect(follows(seen(secret), known)).toBe(false);
        }
      }),
      { numRuns: 20, seed: 20_260_930 },
    );
  });

  it('gives no mean of fewer than ten, nor one that follows from others', () => {
    fc.assert(
      fc.property(listOfCases, ({ numbers, cases }) => {
        const page = pageOf(figuresOf({ complaints: cases }), 'public', threshold);
        const measured = (atom: Atom): boolean => atom.duration !== 'not known';
        const shown = cellsOf(tableOf(page.tables, 'complaints-days')).flatMap((row) => {
          const isIn = rowsOfDays[String(row['measure'])];
          if (isIn === undefined || typeof row['mean_days'] !== 'number') return [];
          return [
            sumOf((atom) => isIn(atom) && measured(atom) && isInSpan(row['span'] ?? null, atom)),
          ];
        });
        // Nobody sees the duration in a mean: parts are handling by time.
        for (let part = 1; part < 64; part += 1) {
          const target = sumOf(
            (atom) =>
              measured(atom) &&
              Math.floor(
                part / 2 ** (handlings.indexOf(atom.handled) * 2 + times.indexOf(atom.time)),
              ) %
                2 ===
                1,
          );
          const count = target.reduce((all, one, place) => all + one * (numbers[place] ?? 0), 0);
          if (count === 0 || count >= 10) continue;
          const isSeen = (sum: Sum): Sum =>
            sum.map((one, place) => ((numbers[place] ?? 0) > 0 ? one : 0));
          expect(follows(isSeen(target), shown.map(isSeen))).toBe(false);
        }
      }),
      { numRuns: 20, seed: 20_260_931 },
    );
  });

  it('leaves medians out, and rounds means to a tenth', () => {
    const cases = Array.from({ length: 30 }, (_, one) =>
      caseOf({ handled: 'outside', time: 'period', duration: 'short' }, `a${one}`, one),
    );
    const table = tableOf(
      pageOf(figuresOf({ complaints: cases }), 'public', threshold).tables,
      'complaints-days',
    );
    expect(table.columns.map(({ name }) => name)).not.toContain('median_days');
    const mean = cellsOf(table).find(
      ({ measure }) => measure === 'Received to finalised, all cases',
    );
    // Received on 1 to 19 August in turn, by sevens: 280 of 30 are 9.33 days.
    expect(mean?.['mean_days']).toBe(Math.round(Number(mean?.['mean_days']) * 10) / 10);
  });
});

describe('the public edition of reviews', () => {
  it('hides a small outcome, a second one with it, and the share and the limits that follow', () => {
    const reviews: readonly Review[] = Array.from({ length: 14 }, (_, one) =>
      review({ id: `${one}`, outcome: one < 3 ? 'NOT_RP' : 'RP' }),
    );
    const { tables } = pageOf(figuresOf({ reviews }), 'public', threshold);
    const counts = cellsOf(tableOf(tables, 'reviews'));
    const shown = (measure: string): Cell | undefined =>
      counts.find((row) => String(row['measure']).startsWith(measure))?.['period'];
    expect(shown('Reviews decided, upheld')).toBe('[c]');
    expect(shown('Reviews decided, not upheld')).toBe('[c]');
    expect(tableOf(tables, 'reviews-upheld').rows[0]).toEqual(
      expect.arrayContaining(['Commissioner', 'Period', '[c]']),
    );
    const [upheld] = cellsOf(tableOf(tables, 'reviews-upheld'));
    expect([upheld?.['share_upheld'], upheld?.['share_low'], upheld?.['share_high']]).toEqual([
      '[c]',
      '[c]',
      '[c]',
    ]);
    expect(upheld?.['value_status']).toBe('[c]');
  });

  it('shows recommendations made in reviews only where no part of them is small', () => {
    const of = (made: number, accepted: number): readonly Cell[] => {
      const reviews = [review({ id: '1', recommendations: made, accepted })];
      const { tables } = pageOf(figuresOf({ reviews }), 'public', threshold);
      return cellsOf(tableOf(tables, 'recommendations-in-reviews')).map(
        ({ period }) => period ?? null,
      );
    };
    expect(of(12, 6)).toEqual([12, 6, 0]);
    expect(of(12, 8)).toEqual(['[c]', '[c]', '[c]']);
    expect(of(0, 0)).toEqual([0, 0, 0]);
  });
});

describe('what is hidden', () => {
  it('is not there in the figures of a quarter without a small count', () => {
    const cases = atoms
      .filter(({ time, duration }) => time === 'period' && duration !== 'not known')
      .flatMap((atom, place) =>
        Array.from({ length: 12 }, (_, one) => caseOf(atom, `${place}-${one}`, one)),
      );
    const figures = complaintFigures(complaintCasesOf(cases), quarter, financialYear, calendar);
    expect(figures.counts.map(({ bySpan }) => bySpan[0]?.figure.value)).toEqual([
      36, 108, 36, 36, 36, 36,
    ]);
    const { tables } = pageOf(figuresOf({ complaints: cases }), 'public', threshold);
    expect(tableOf(tables, 'complaints').rows.flat()).not.toContain('[c]');
  });
});
