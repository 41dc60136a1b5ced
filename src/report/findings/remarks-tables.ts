import type { Findings } from '../../findings/findings.js';
import type { Table } from '../../format/table.js';

/** `good-practice.csv`: what reviewers saw done well, in their words; restricted. */
export function goodPracticeTable({ goodPractice }: Findings): Table {
  return {
    name: 'good-practice',
    caption: 'Good practice',
    columns: [
      { name: 'unit_id', label: 'Reference', kind: 'text' },
      { name: 'good_practice', label: 'Good practice seen', kind: 'text' },
    ],
    rows: goodPractice.map(({ unitId, words }) => [unitId, words]),
    notes: [],
  };
}

/** `recommendations.csv`: what should be done, by whom and by when, in the reviewers' words; restricted. */
export function recommendationsTable({ recommendations }: Findings): Table {
  return {
    name: 'recommendations',
    caption: 'Recommendations',
    columns: [
      { name: 'recommendation', label: 'Recommendation', kind: 'text' },
      { name: 'unit_id', label: 'About case', kind: 'text' },
      { name: 'owner', label: 'Owner', kind: 'text' },
      { name: 'due', label: 'By when', kind: 'text' },
    ],
    rows: recommendations.map(({ unitId, words, owner, due }) => [words, unitId, owner, due ?? '']),
    notes: ['Recommendations, owners and days are the reviewers’ own words.'],
  };
}
