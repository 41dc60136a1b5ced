import type { Frame, UnitLevel } from '../../src/frame/frame.js';
import { frameOf } from './small-frame.js';
import { times } from './staged-frame.js';

export const nineQuarters = [
  '2024-Q1',
  '2024-Q2',
  '2024-Q3',
  '2024-Q4',
  '2025-Q1',
  '2025-Q2',
  '2025-Q3',
  '2025-Q4',
  '2026-Q1',
];

/** Events and members of each group in each quarter, of which some are changed by hand. */
export type Quarter = Readonly<Record<string, readonly [events: number, others: number]>>;

/**
 * White 4 of 44 a quarter and 18 of 58 in the last; Caribbean 1 of 20 rising to 9 of 20; Indian 2 of 7;
 * one a quarter not stated; three more whose quarter is not stated.
 */
export function nineQuartersFrame(
  change: (quarter: Quarter, index: number) => Quarter = (quarter) => quarter,
  unit: UnitLevel = 'subject',
): Frame {
  const units = nineQuarters.flatMap((quarter, index) => {
    const groups = change(
      {
        W1: [index === 8 ? 18 : 4, 40],
        A1: [2, 5],
        B1: [1 + index, 19 - index],
        'Not stated': [0, 1],
      },
      index,
    );
    return Object.entries(groups).flatMap(([ethnicity, [events, others]]) => [
      ...times(events, { ethnicity, quarter, outcome: 'MC' }),
      ...times(others, { ethnicity, quarter, outcome: 'NFA' }),
    ]);
  });
  const undated = times(3, { ethnicity: 'W1', quarter: 'Not stated', outcome: 'NFA' });
  return frameOf([...units, ...undated], unit);
}
