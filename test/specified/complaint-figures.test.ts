import { describe, expect, it } from 'vitest';
import type { ComplaintCase } from '../../src/specified/complaint-cases.js';
import { complaintFigures } from '../../src/specified/complaint-figures.js';
import type { ListFigures } from '../../src/specified/list-figures.js';
import { calendar, financialYear, quarter } from './calendar.js';
import { complaint, complaintCasesOf } from './made-up.js';

function figuresOf(cases: readonly ComplaintCase[]): ListFigures {
  return complaintFigures(complaintCasesOf(cases), quarter, financialYear, calendar);
}

function counts({ counts: lines }: ListFigures): Readonly<Record<string, readonly number[]>> {
  return Object.fromEntries(
    lines.map(({ name, bySpan }) => [name, bySpan.map(({ figure }) => figure.value)]),
  );
}

function days(figures: ListFigures, name: string) {
  return figures.days.find((line) => line.name === name)!.bySpan[0]!.figure;
}

const cases = [
  complaint({ id: 'a' }),
  complaint({ id: 'b', finalised: '2026-09-30', handled: 'under' }),
  // Twelve months after 14 July 2025 end on 14 July 2026.
  complaint({ id: 'c', received: '2025-07-14', finalised: '2026-07-14', handled: 'under' }),
  complaint({ id: 'd', received: '2025-07-14', finalised: '2026-07-15', handled: 'under' }),
  complaint({ id: 'e', received: '2026-05-01', recorded: null, finalised: '2026-05-29' }),
  complaint({ id: 'f', received: '2026-09-01', finalised: '2026-10-02', handled: 'not-stated' }),
];

describe('the figures of complaints', () => {
  it('count by span, by handling and beyond twelve months', () => {
    expect(counts(figuresOf(cases))).toEqual({
      received: [3, 4],
      finalised: [4, 5],
      'finalised-outside': [1, 2],
      'finalised-under': [3, 3],
      'finalised-handling-not-stated': [0, 0],
      'finalised-after-twelve-months': [1, 1],
    });
  });

  it('give means, medians and shares of the cases finalised in the span', () => {
    const all = days(figuresOf(cases), 'received-finalised');
    // a took 14 days, b 91, c 365, d 366: 836 days in all, and in the middle (91 + 365) / 2.
    expect(all).toMatchObject({ mean: 209, median: 228 });
    expect(all.withinLimit).toMatchObject({ share: 0.25 });
    expect(all.members.value).toBe(4);
    // From 1 July 2026, a Wednesday, to the 15th: ten working days.
    const outside = days(figuresOf(cases), 'received-finalised-outside');
    expect(outside).toMatchObject({ mean: 14, meanWorkingDays: 10, median: 14 });
  });

  it('hold 40 working days against the bank holidays, the day of receipt not counted', () => {
    // 3 August to 29 September 2026: 41 weekdays after the first, one of them a bank holiday (31 August).
    const [at, after] = ['2026-09-29', '2026-09-30'].map((finalised) =>
      days(
        figuresOf([complaint({ id: 'a', received: '2026-08-03', finalised })]),
        'received-finalised',
      ),
    );
    expect(at).toMatchObject({ meanWorkingDays: 40, withinLimit: { share: 1 } });
    expect(after).toMatchObject({ meanWorkingDays: 41, withinLimit: { share: 0 } });
  });

  it('say how many lack a date or have them out of order, and leave those out of the mean', () => {
    const recorded = days(
      figuresOf([
        complaint({ id: 'a' }),
        complaint({ id: 'b', recorded: null }),
        complaint({ id: 'c', recorded: '2026-06-30' }),
      ]),
      'received-recorded',
    );
    expect(recorded).toMatchObject({ mean: 2, lacking: { value: 2 }, counted: { value: 1 } });
    expect(recorded.members.value).toBe(3);
  });

  it('give no mean and no share without cases, and one of a single case', () => {
    expect(days(figuresOf([]), 'received-finalised')).toMatchObject({
      mean: null,
      median: null,
      meanWorkingDays: null,
      withinLimit: { share: null, interval: null },
    });
    expect(days(figuresOf([complaint({ id: 'a' })]), 'received-finalised')).toMatchObject({
      mean: 14,
      median: 14,
    });
  });

  it('know how many are open at the end only from a list that holds open cases', () => {
    expect(figuresOf(cases).open).toBeNull();
    const open = complaint({ id: 'g', finalised: null });
    const later = complaint({ id: 'h', received: '2026-10-01', finalised: null });
    // Open on 30 September: f, finalised on 2 October, and g.
    expect(figuresOf([...cases, open, later]).open?.value).toBe(2);
  });

  it('have no working days, and no share, of years that the calendar does not know', () => {
    const old = complaint({ id: 'a', received: '2017-12-29', finalised: '2026-07-15' });
    expect(days(figuresOf([old, complaint({ id: 'b' })]), 'received-finalised')).toMatchObject({
      meanWorkingDays: null,
      counted: { value: 2 },
    });
  });
});
