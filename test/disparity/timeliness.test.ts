import { describe, expect, it } from 'vitest';
import { counterOf } from '../../src/disparity/counter.js';
import { daysOf } from '../../src/disparity/days.js';
import { resolveQuery } from '../../src/disparity/query.js';
import type { Settings } from '../../src/disparity/settings.js';
import { timelinessOf, type Timeliness } from '../../src/disparity/timeliness.js';
import type { TimelinessRow } from '../../src/disparity/timeliness-row.js';
import type { Frame } from '../../src/frame/frame.js';
import { plain, usual } from './compare.js';
import { about, datedFrame, span } from './dated-frame.js';

/** R 4.2: t.test(extra ~ group, data = sleep), Student's (1908) own figures times ten. */
const sleep = {
  W1: [19, 8, 11, 1, -1, 44, 55, 16, 46, 34],
  B1: [7, -16, -2, -12, -1, 34, 37, 8, 0, 20],
};

function timeliness(frame: Frame, reference = 'W1', settings: Partial<Settings> = {}): Timeliness {
  const counter = counterOf(frame);
  const query = resolveQuery(counter, {
    ...plain,
    outcome: 'outcome',
    events: ['NFA'],
    group: 'ethnicity',
    reference,
    days: span,
  });
  return timelinessOf(counter, query, { ...usual, ...settings });
}

function row(result: Timeliness, value: string): TimelinessRow {
  const found = result.rows.find((one) => one.value === value);
  if (found === undefined) throw new Error(`no row ${value}`);
  return found;
}

describe('days between two dates', () => {
  const days = (from: string, to: string): number | null =>
    daysOf({ values: { received: from, ended: to } }, span);

  it('are calendar days, over leap days and ends of years', () => {
    expect(days('2026-07-01', '2026-07-01')).toBe(0);
    expect(days('2023-12-31', '2024-03-01')).toBe(61);
    expect(days('2024-12-31', '2025-03-01')).toBe(60);
  });

  it('cannot be counted where a date is not known, or the dates are not in order', () => {
    expect(days('Not stated', '2026-07-01')).toBeNull();
    expect(days('2026-07-01', 'Not stated')).toBeNull();
    expect(days('2026-07-02', '2026-07-01')).toBeNull();
  });
});

describe('the mean days of groups', () => {
  // Days are never below 0, so that all of Student's figures are moved up by 100.
  const moved = datedFrame({
    W1: sleep.W1.map((days) => days + 100),
    B1: sleep.B1.map((days) => days + 100),
  });

  it("are held against the reference by Welch's interval and test", () => {
    const { estimate, comparison } = row(timeliness(moved), 'B1');
    expect(estimate.value).toBeCloseTo(107.5, 10);
    expect(comparison?.difference.value).toBeCloseTo(-15.8, 10);
    expect(comparison?.difference.low).toBeCloseTo(-33.654832, 5);
    expect(comparison?.difference.high).toBeCloseTo(2.054832, 5);
    expect(comparison?.pValue).toBeCloseTo(0.0793941402, 9);
    const alone = row(timeliness(moved), 'W1');
    expect(alone.comparison).toBeNull();
    expect(alone.estimate).toMatchObject({ value: 123.3 });
  });

  it('against all known groups differ by what the others make up of them', () => {
    const others = row(timeliness(moved, 'everyone-else'), 'B1').comparison;
    const all = row(timeliness(moved, 'all'), 'B1').comparison;
    expect(all?.difference.value).toBeCloseTo(107.5 - (107.5 + 123.3) / 2, 10);
    expect(all?.pValue).toBe(others?.pValue);
    expect(all?.difference.low).toBeCloseTo((others?.difference.low ?? NaN) / 2, 10);
  });

  it('leave out who has no days, and count them', () => {
    const { total, rows, unknown } = timeliness(
      datedFrame({ W1: [...about(40, 30), null, null], 'Not stated': [50, 60] }),
    );
    expect(total.mean.members.value).toBe(34);
    expect(total.mean.count.value).toBe(32);
    expect(rows.map(({ mean }) => mean.count.value)).toEqual([30, 2]);
    expect(unknown?.estimate.value).toBe(55);
    expect(rows.map(({ role }) => role)).toEqual(['reference', 'not-known']);
  });

  it('are not compared where there are few, nor where there is nobody', () => {
    const result = timeliness(datedFrame({ W1: about(40, 30), A1: about(50, 9), B1: [null] }));
    expect(row(result, 'A1').reliability).toBe('none');
    expect(row(result, 'B1')).toMatchObject({ estimate: { value: null }, spread: null });
    expect(row(result, 'B1').comparison?.difference.value).toBeNull();
    expect(
      row(timeliness(datedFrame({ W1: about(4, 30), A1: about(5, 19) })), 'A1').reliability,
    ).toBe('poor');
  });

  it('have no limits as a census, nor where nothing varies', () => {
    const census = row(timeliness(moved, 'W1', { inference: 'census' }), 'B1');
    expect(census.estimate).toEqual({ value: 107.5, low: null, high: null });
    expect(census.comparison?.difference).toMatchObject({ low: null, high: null });
    expect(census.comparison?.pValue).toBeNull();
    const same = row(
      timeliness(datedFrame({ W1: Array<number>(20).fill(7), B1: Array<number>(20).fill(9) })),
      'B1',
    );
    expect(same.comparison).toMatchObject({ difference: { value: 2, low: null }, pValue: null });
  });

  it('are no surer for subjects of one case, which have its dates', () => {
    const single = datedFrame({ W1: about(40, 22), B1: about(44, 22) }, 'case');
    const twice = datedFrame(
      { W1: [...about(40, 22), ...about(40, 22)], B1: [...about(44, 22), ...about(44, 22)] },
      'subject',
    );
    // Each subject and its double are of one case.
    const ofCases: Frame = {
      ...twice,
      units: twice.units.map((unit, place) => ({
        ...unit,
        caseRef: String((place % 22) + (place < 44 ? 0 : 22)),
      })),
    };
    const [one, two] = [single, ofCases].map((frame) => row(timeliness(frame), 'B1'));
    expect(two?.comparison?.difference.value).toBe(one?.comparison?.difference.value);
    expect(two?.comparison?.difference.low).toBeCloseTo(one?.comparison?.difference.low ?? NaN, 10);
    expect(two?.comparison?.pValue).toBeCloseTo(one?.comparison?.pValue ?? NaN, 10);
  });

  it('are narrower where the export is a large part of all units', () => {
    const whole = row(timeliness(moved), 'B1').comparison?.difference;
    const part = row(timeliness(moved, 'W1', { sampleOf: 39 }), 'B1').comparison?.difference;
    const width = (estimate: typeof whole): number => (estimate?.high ?? 0) - (estimate?.low ?? 0);
    // (N - n)/(N - 1) = 19/38, as for counts.
    expect(width(part) / width(whole)).toBeCloseTo(Math.SQRT1_2, 10);
  });
});
