import type { Block } from '../../../src/format/document.js';
import type { PackResult } from '../../../src/report/audit-result.js';
import { examples } from '../../format/charts/examples.js';
import { comparisonSaid, madeAudit, madePack, madeQuery } from './made-audit.js';

const charts = Object.values(examples).flatMap((ofKind, index) => {
  const [chart] = ofKind;
  return chart === undefined ? [] : [{ name: `chart-${String(index)}`, chart }];
});

const said = comparisonSaid(
  [
    ['North', 8, 26, 0.3077, 0.165, 0.5, '[z]', 'reference'],
    ['South', '[c]', '[c]', '[c]', '[c]', '[c]', '[c]', 'compared'],
    ['Total', 11, 40, 0.275, 0.1611, 0.4283, '[z]', 'total'],
  ],
  'North: 8 of 26, 30.8%. No group is large enough to be compared.',
  charts,
);

/** What is made elsewhere and fitted in: a page of its own, as it were. */
const part = (name: string): readonly Block[] => [
  { kind: 'contents' },
  { kind: 'heading', level: 2, id: 'numbers', text: `Numbers of the ${name}` },
  { kind: 'paragraph', text: `What the ${name} says first.` },
  { kind: 'heading', level: 3, id: 'detail', text: `Detail of the ${name}` },
  {
    kind: 'table',
    table: {
      name: 'detail',
      caption: `The ${name} in numbers`,
      columns: [
        { name: 'what', label: 'What', kind: 'text' },
        { name: 'share', label: 'Share', kind: 'rate' },
      ],
      rows: [['Told in time', 0.75]],
      notes: [],
    },
  },
];

const both = (name: string) => ({ restricted: part(name), public: part(name) });

/** A pack with all that a report may hold, twice, so that names and ids could collide. */
export async function packOfAllParts(): Promise<PackResult> {
  const spans = (['period', 'year to date'] as const).map((span, index) =>
    madeQuery(
      { restricted: [said], public: [said] },
      { span, name: `0${String(index + 1)}-outcome` },
    ),
  );
  const audit = await madeAudit({
    outcomes: spans,
    changesBlocks: both('changes'),
    trendBlocks: both('trend'),
    findingsBlocks: both('findings'),
    points: {
      restricted: ['Answers came in time in 75% of files.'],
      public: ['Answers came in time in most files.'],
    },
  });
  return {
    ...madePack(audit, { ...audit, name: 'misconduct', title: 'Conduct matters' }),
    yearToDate: 'April to September 2026',
    specified: {
      restricted: '../public/specified-information.html',
      public: 'specified-information.html',
    },
  };
}
