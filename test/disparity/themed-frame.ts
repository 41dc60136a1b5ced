import type { Frame } from '../../src/frame/frame.js';
import { frameOf } from './small-frame.js';
import { times } from './staged-frame.js';

/** Three quarters: themes A, B and C; of A there are 4, 6, then 20 of 40 a quarter. */
export function themedFrame(
  latest: Readonly<Record<string, readonly [mc: number, nfa: number]>> = {},
): Frame {
  const quarters = {
    '2025-Q3': { A: [1, 3], B: [8, 16], C: [4, 8], 'Not stated': [0, 1] },
    '2025-Q4': { A: [2, 4], B: [9, 13], C: [4, 8], 'Not stated': [0, 1] },
    '2026-Q1': { A: [9, 11], B: [3, 9], C: [3, 5], 'Not stated': [1, 0], ...latest },
  };
  return frameOf(
    Object.entries(quarters).flatMap(([quarter, themes]) =>
      Object.entries(themes).flatMap(([theme, [mc = 0, nfa = 0]]) => [
        ...times(mc, { ethnicity: 'W1', outcome: 'MC', theme, quarter }),
        ...times(nfa, { ethnicity: 'W1', outcome: 'NFA', theme, quarter }),
      ]),
    ),
  );
}
