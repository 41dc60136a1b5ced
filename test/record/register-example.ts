import type { RegisterDraft } from '../../src/record/register-next.js';

export const commitment = '5f0c2a9be1d35f0c2a9be1d35f0c2a9be1d35f0c2a9be1d35f0c2a9be1d35f0c';
export const firstDraw = '9a4410c2ffe0aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa';
export const secondDraw = '9a4410c2ffe0bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb';

/** A commitment and two draws under it. */
export const drafts: readonly RegisterDraft[] = [
  {
    date: '2026-10-01',
    kind: 'commitment',
    id: commitment,
    commitment: null,
    earlier: null,
    reason: null,
    summary: 'a plan of 3 of 9 cases by outcome',
    sampled: null,
  },
  {
    date: '2026-10-08',
    kind: 'draw',
    id: firstDraw,
    commitment,
    earlier: null,
    reason: null,
    summary: '3 of 9 cases by outcome',
    sampled: { unit: 'case', units: ['CO/2024/00001', 'CO/2024/00005', 'CO/2024/00007'] },
  },
  {
    date: '2026-10-09',
    kind: 'draw',
    id: secondDraw,
    commitment,
    earlier: null,
    reason: 'yr allforio ar goll \u2013 one week was missing',
    summary: '3 of 10 cases by outcome',
    sampled: { unit: 'case', units: ['CO/2024/00002', 'CO/2024/00005', 'CO/2024/00009'] },
  },
];

/** Their lines without line feeds, written by Python: json.dumps(…, sort_keys=True) and hashlib. */
export const lines = [
  `{"commitment":null,"date":"2026-10-01","earlier":null,"id":"${commitment}","kind":"commitment","number":1,"previous":"0000000000000000000000000000000000000000000000000000000000000000","reason":null,"register":"dipsample-register","sampled":null,"summary":"a plan of 3 of 9 cases by outcome","version":1}`,
  `{"commitment":"${commitment}","date":"2026-10-08","earlier":null,"id":"${firstDraw}","kind":"draw","number":2,"previous":"1c277464ad00021d47f4f0cfe96bed5ba1575af057a2a68410994708078b70b8","reason":null,"register":"dipsample-register","sampled":{"unit":"case","units":["CO/2024/00001","CO/2024/00005","CO/2024/00007"]},"summary":"3 of 9 cases by outcome","version":1}`,
  `{"commitment":"${commitment}","date":"2026-10-09","earlier":null,"id":"${secondDraw}","kind":"draw","number":3,"previous":"41546a9af49e60d06627774cda8a5823ca1c5d8b1f38473b2267ba7d7540873e","reason":"yr allforio ar goll \u2013 one week was missing","register":"dipsample-register","sampled":{"unit":"case","units":["CO/2024/00002","CO/2024/00005","CO/2024/00009"]},"summary":"3 of 10 cases by outcome","version":1}`,
] as const;

/** The SHA-256 of each line, by Python. */
export const digests = [
  '1c277464ad00021d47f4f0cfe96bed5ba1575af057a2a68410994708078b70b8',
  '41546a9af49e60d06627774cda8a5823ca1c5d8b1f38473b2267ba7d7540873e',
  '1bb2dce3a900ee6b691a675a25a450076d2acea071c7c1066c50d4fd2e64f2c7',
] as const;

/** The text of a register of these lines. */
export function joined(all: readonly string[]): string {
  return all.map((line) => `${line}\n`).join('');
}
