import type { PresentUnits } from '../../src/disclosure/known-release.js';
import type { ReleaseDraft } from '../../src/record/release-ledger-next.js';
import { releasedPopulation } from '../../src/record/release-ledger-population.js';
import { recognisable } from '../../src/record/release-ledger-units.js';

export const cases = { series: 'complaints', unit: 'case' } as const;

const white = { field: 'complainant_ethnicity_group', values: ['White'] };
export const anybody = { field: 'complainant_ethnicity_group', values: ['Black', 'White'] };
export const black = { field: 'complainant_ethnicity_group', values: ['Black'] };
const warned = { field: 'outcome', values: ['WW'] };
const noAction = { field: 'outcome', values: ['NFA'] };

export const fields = [
  { field: 'outcome', values: ['NFA', 'WW'] },
  { field: 'complainant_ethnicity_group', values: ['Black', 'White'] },
  { field: 'complainant_sex', values: ['F', 'M'] },
];

/** The made-up cases of a quarter: five White and no action, one Black and a written warning. */
export const quarterUnits = [
  ...['00001', '00002', '00003', '00004', '00005'].map((number) => ({
    id: `CO/2026/${number}`,
    values: ['NFA', 'White', 'F'],
  })),
  { id: 'CO/2026/00006', values: ['WW', 'Black', 'M'] },
];

export const quarter: PresentUnits = recognisable(cases, fields, quarterUnits);

/** The same, and one more. */
export const year: PresentUnits = recognisable(cases, fields, [
  ...quarterUnits,
  { id: 'CO/2026/00007', values: ['NFA', 'Black', 'F'] },
]);

/** A quarter with exact counts, and the year so far with a rounded one. */
export const drafts: readonly [ReleaseDraft, ReleaseDraft] = [
  {
    date: '2026-10-20',
    release: '2026-Q3',
    populations: [
      releasedPopulation(cases, quarter, [
        {
          title: 'No further action by complainant ethnicity (group)',
          counts: [
            { conditions: [], low: 6, high: 6 },
            { conditions: [white, noAction], low: 5, high: 5 },
          ],
          hidden: [[black, warned]],
        },
      ]),
    ],
  },
  {
    date: '2027-01-19',
    release: '2026 so far',
    populations: [
      releasedPopulation(cases, year, [
        {
          title: 'Cases by complainant ethnicity (group), rounded',
          counts: [{ conditions: [anybody], low: 3, high: 7 }],
          hidden: [],
        },
      ]),
    ],
  },
];

/** Their lines without line feeds, written by Python: json.dumps(…, sort_keys=True) and hashlib. */
export const lines = [
  '{"date":"2026-10-20","ledger":"dipsample-release-ledger","number":1,"populations":[{"fields":["complainant_ethnicity_group","outcome"],"kinds":[["Black","WW"],["White","NFA"]],"series":"complaints","tables":[{"counts":[{"conditions":[],"high":6,"low":6},{"conditions":[{"field":"complainant_ethnicity_group","values":["White"]},{"field":"outcome","values":["NFA"]}],"high":5,"low":5}],"hidden":[[{"field":"complainant_ethnicity_group","values":["Black"]},{"field":"outcome","values":["WW"]}]],"title":"No further action by complainant ethnicity (group)"}],"unit":"case","units":[["299708d5d6624f70900fe771322c2c60",1],["a2ee07584262ea21af7b14fb17d3bbe8",1],["b091d04801ac6e13aacaa58b29959c9a",0],["ca683354bb0c278ef4b1bd8fa2e5159e",1],["dd364a8717d26a10479426e77f13bdc3",1],["fc05629dd1623df80dbd0bddc1e4edf9",1]]}],"previous":"0000000000000000000000000000000000000000000000000000000000000000","release":"2026-Q3","version":1}',
  '{"date":"2027-01-19","ledger":"dipsample-release-ledger","number":2,"populations":[{"fields":["complainant_ethnicity_group"],"kinds":[["Black"],["White"]],"series":"complaints","tables":[{"counts":[{"conditions":[{"field":"complainant_ethnicity_group","values":["Black","White"]}],"high":7,"low":3}],"hidden":[],"title":"Cases by complainant ethnicity (group), rounded"}],"unit":"case","units":[["26d6d3cdc0dccaff108d22d25ca59de8",0],["299708d5d6624f70900fe771322c2c60",1],["a2ee07584262ea21af7b14fb17d3bbe8",1],["b091d04801ac6e13aacaa58b29959c9a",0],["ca683354bb0c278ef4b1bd8fa2e5159e",1],["dd364a8717d26a10479426e77f13bdc3",1],["fc05629dd1623df80dbd0bddc1e4edf9",1]]}],"previous":"bf5e2b42a71460c7f8299c12a96b1754096b53a81f8e77a11d3517316b94a3b3","release":"2026 so far","version":1}',
] as const;

/** The SHA-256 of each line, by Python. */
export const digests = [
  'bf5e2b42a71460c7f8299c12a96b1754096b53a81f8e77a11d3517316b94a3b3',
  'ab79a1fa4d44bd9dd7b645380fdb3512053a3b94fd0cf95f68c8c5e2cf023afb',
] as const;

/** The text of a ledger of these lines. */
export function joined(all: readonly string[]): string {
  return all.map((line) => `${line}\n`).join('');
}
