import type { AnswerCheck, Finding } from '../check.js';
import type { FoundRow } from '../rows/find-rows.js';
import { lineKey } from '../rows/line-index.js';

export const rowDuplicate = {
  code: 'ROW_DUPLICATE',
  severity: 'warning',
  title: 'Row that stands twice',
  sentence: 'The row stands on row {first} of the same sheet already.',
  cause: 'Rows were copied and pasted below, or a reference was typed over another.',
  fix: 'Delete the row that does not count.',
  explain:
    'Of a case that is read twice each row may stand twice on a sheet, once for each reader. More are copies: the same answer counts once, and different answers of one reader are told as CONFLICTING_ANSWERS. The same row in several files is no fault.',
  whole: ({ answerRows, registerRows, placement }, { issued }) => {
    const readers = new Map<FoundRow, string | null>(
      placement.read.map(({ row, reader }) => [row.found, reader]),
    );
    const readings = new Map(issued.register.map((entry) => [entry.unitId, entry.readings.length]));
    const seen = new Map<string, { readonly row: number; readonly reader: string | null }[]>();
    return [...answerRows, ...registerRows].flatMap(({ found }): readonly Finding[] => {
      const { unitId = '', questionId = '' } = found.issued ?? {};
      const { file, sheet } = found.sheet;
      const key = JSON.stringify([file, sheet, found.table, lineKey(unitId, questionId)]);
      const earlier = seen.get(key) ?? [];
      const reader = readers.get(found) ?? null;
      seen.set(key, [...earlier, { row: found.row, reader }]);
      const room = Math.max(1, readings.get(unitId) ?? 1);
      const same = reader === null ? undefined : earlier.find((each) => each.reader === reader);
      const first = same ?? (earlier.length >= room ? earlier[0] : undefined);
      return first === undefined
        ? []
        : [{ row: found, column: 'unit_id', detail: { first: first.row } }];
    });
  },
} satisfies AnswerCheck;
