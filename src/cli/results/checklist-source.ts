import type { FieldCodes } from '../../checklist/applicability/condition.js';
import type { CodeList } from '../../frame/code-list.js';
import { parseTable } from '../../frame/parse-table.js';
import { restore } from '../../format/neutralise.js';
import { sha256Hex } from '../../random/sha256.js';
import type { DrawRecord } from '../../record/draw-record.js';
import { drawColumns } from '../../report/draw-tables.js';
import { wordingOf } from '../../report/wording.js';
import type { ChecklistSource } from './checklist-folder.js';
import type { ImportDescription } from './import-description.js';

/** The texts of a draw folder that a checklist is made from. */
export interface DrawTexts {
  readonly record: string;
  readonly sample: string;
  readonly importDescription: string;
}

/** Reads the drawn cases and their words back from the files of a draw. */
export function checklistSource(texts: DrawTexts): ChecklistSource {
  const record = JSON.parse(texts.record) as DrawRecord;
  const { schema, codeLists } = JSON.parse(texts.importDescription) as ImportDescription;
  const wording = wordingOf(schema, new Map(codeLists.map((list: CodeList) => [list.name, list])));
  const { header, rows } = parseTable(texts.sample);
  const cases = rows.map((cells) => {
    const row = Object.fromEntries(
      header.map((name, index) => [name, restore(cells[index] ?? '')]),
    );
    const { by } = record.design;
    return {
      unitId: row['unit_id'] ?? '',
      stratum: wording.stratum(
        by,
        by.map((field) => row[field] ?? ''),
      ),
      role: row['role'] === 'reserve' ? ('reserve' as const) : ('sample' as const),
      rank: Number(row['rank']),
      fields: Object.fromEntries(Object.entries(row).filter(([name]) => !drawColumns.has(name))),
    };
  });
  return {
    runId: sha256Hex(texts.record).slice(0, 12),
    cases,
    facts: [
      ['Seed', record.seed.text],
      [
        'Frame',
        `${record.frame.units} ${record.design.unit}s, digest ${record.frame.sha256.slice(0, 12)}`,
      ],
    ],
    caseType: schema.caseType,
    codes: fieldCodes(schema, codeLists),
    wording: (field, value) => [wording.field(field), wording.value(field, value)],
  };
}

function fieldCodes(
  { properties }: ImportDescription['schema'],
  lists: ImportDescription['codeLists'],
): FieldCodes {
  return new Map(
    Object.entries(properties).flatMap(([field, { codeList }]) => {
      const list = lists.find(({ name }) => name === codeList);
      return list === undefined ? [] : [[field, new Set(list.codes.map(({ code }) => code))]];
    }),
  );
}
