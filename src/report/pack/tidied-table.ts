import type { Intake, Normalisation } from '../../frame/intake.js';
import type { Table } from '../../format/table.js';

/** What was tidied while reading: nothing is repaired silently, so each kind is counted. */
export function tidiedTable(title: string, { normalisations, schema }: Intake): Table {
  return {
    name: 'tidied',
    caption: `${title}: what was tidied while reading`,
    columns: [
      { name: 'field', label: 'Field', kind: 'text' },
      { name: 'kind', label: 'What was done', kind: 'text' },
      { name: 'count', label: 'Cells', kind: 'count' },
    ],
    rows: normalisations.map(({ field, kind, count }) => [
      schema.properties[field]?.title ?? field,
      kinds[kind],
      count,
    ]),
    notes: ['These change how a value is written and never what it means.'],
  };
}

const kinds: Readonly<Record<Normalisation['kind'], string>> = {
  trimmed: 'spaces at the ends were taken away',
  'unicode-form': 'letters were brought to one form of Unicode',
  'letter-case': 'capital and small letters were made alike',
  'value-map': 'a value was read as the profile says',
  'label-to-code': 'a label was read as its code',
  'time-of-day': 'the time of day was taken off a date',
};
