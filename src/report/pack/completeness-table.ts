import type { Frame } from '../../frame/frame.js';
import type { Table } from '../../format/table.js';
import type { AuditResult } from '../audit-result.js';

/**
 * How many units have a value in each field that the export maps, and for how many of them the value
 * only says that it is not known. Exact counts, of which the blanks are small: restricted.
 */
export function completenessTable({ title, frame }: AuditResult): Table {
  const { unit } = frame;
  return {
    name: 'completeness',
    caption: `${title}: how complete each field is`,
    columns: [
      { name: 'field', label: 'Field', kind: 'text' },
      { name: 'known', label: `${capitalised(unit)}s with a known value`, kind: 'count' },
      { name: 'not_known', label: 'Recorded as not known', kind: 'count' },
      { name: 'blank', label: 'No value', kind: 'count' },
      { name: 'share_known', label: 'Share known', kind: 'rate', bar: true },
    ],
    rows: completeness(frame).map(({ title: field, known, notKnown, blank }) => [
      field,
      known,
      notKnown,
      blank,
      known + notKnown + blank === 0 ? '[z]' : known / (known + notKnown + blank),
    ]),
    notes: [
      `Of ${frame.units.length} ${unit}s of the frame. A ${unit} counts as known where any of its rows has a known value. A blank may be right: a case that is not yet decided has no outcome.`,
    ],
  };
}

interface Completeness {
  readonly title: string;
  readonly known: number;
  readonly notKnown: number;
  readonly blank: number;
}

/** The mapped fields in the order of the row schema, without those that are the same in every export. */
function completeness({ units, intake }: Frame): readonly Completeness[] {
  const { schema, profile, codeLists } = intake;
  const valuesOfRow = new Map(intake.rows.map(({ row, values }) => [row, values]));
  return Object.entries(schema.properties)
    .filter(([field]) => field in profile.fields)
    .map(([field, { title, codeList }]) => {
      const codes = codeLists.get(codeList ?? '')?.codes ?? [];
      const unknown = new Set(
        codes.filter((code) => code.unknown === true).map(({ code }) => code),
      );
      let known = 0;
      let notKnown = 0;
      for (const { rows } of units) {
        const values = rows.flatMap((row) => valuesOfRow.get(row)?.[field] ?? []);
        if (values.some((value) => !unknown.has(value))) known += 1;
        else if (values.length > 0) notKnown += 1;
      }
      return { title, known, notKnown, blank: units.length - known - notKnown };
    });
}

function capitalised(word: string): string {
  return `${word.slice(0, 1).toUpperCase()}${word.slice(1)}`;
}
