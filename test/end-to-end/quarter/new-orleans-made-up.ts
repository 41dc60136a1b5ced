import { writeFileSync } from 'node:fs';
import { stringify } from 'csv-stringify/sync';
import { seed } from '../../cli/run.js';
import { mark } from './canaries.js';
import type { Office } from './office.js';

/** Ages that nobody has: a sensitive number cannot bear the mark. */
export const impossibleAges = ['9135791', '9246802', '9357913'];

/**
 * The configuration of a pack of the third profile that a pack can be made by, whose sensitive fields
 * are numbers; columns that the profile leaves out are filled in too. Searches on the street have no
 * references and are not drawn from.
 */
export function newOrleansPack({ at }: Office): string {
  writeFileSync(at('exports/new-orleans.csv'), newOrleans());
  const path = at('new-orleans.json');
  writeFileSync(
    path,
    JSON.stringify({
      title: 'New Orleans',
      office: 'An office that is not',
      period: 'all',
      seed,
      audits: [
        {
          name: 'new-orleans',
          export: 'exports/new-orleans.csv',
          profile: 'new-orleans',
          draw: { by: ['outcome'], size: 6 },
          questions: 'conduct',
          disparity: [
            { outcome: 'outcome', event: ['Sustained'], group: 'officer_sex', reference: 'Male' },
          ],
        },
      ],
      outputs: { folder: 'packs/new-orleans' },
    }),
  );
  return path;
}

/** Sixty made-up rows, all that is sensitive or unasked for unmistakable. */
export function newOrleans(): string {
  const rows = Array.from({ length: 60 }, (_, row) => {
    const of = (...values: readonly string[]): string => values[row % values.length] ?? '';
    const secret = (what: string): string => `${mark} ${what} ${row}`;
    return {
      'Complaint Tracking Number': secret('complaint'),
      'Unique Officer Allegation ID': secret('allegation'),
      'Incident Type': of('Public Initiated', 'Rank Initiated'),
      'Date Complaint Occurred': '1/5/2019',
      'Date Complaint Received by NOPD (PIB)': '1/8/2019',
      'Date Complaint Investigation Complete': '3/4/2019',
      'Complaint classification': of('DI-1', 'DI-2'),
      'Investigation status': 'Completed',
      Disposition: of('Sustained', 'Not Sustained', 'Exonerated'),
      'Rule Violation': of('RULE 1', 'RULE 2'),
      'Officer Race Ethnicity': of('Black', 'White'),
      'Officer Gender': of('Female', 'Male', 'Male', 'Male', 'Female'),
      'Officer Age': impossibleAges[0] ?? '',
      'Officer years of service': impossibleAges[1] ?? '',
      'Complainant Gender': of('Male', 'Female'),
      'Complainant Ethnicity': of('White', 'Black'),
      'Complainant Age': impossibleAges[2] ?? '',
      'Bureau of Complainant': secret('bureau'),
      'Division of Complainant': secret('division'),
      'Unit of Complainant': secret('unit'),
      'Unit Additional Details of Complainant': secret('details'),
      'Working Status of Complainant': secret('status'),
      'Shift of Complainant': secret('shift'),
      'Paragraph Violation': secret('paragraph'),
    };
  });
  return stringify(rows, { header: true });
}
