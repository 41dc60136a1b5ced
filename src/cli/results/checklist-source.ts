import type { FieldCodes } from '../../checklist/applicability/condition.js';
import { compareBytewise } from '../../frame/bytewise.js';
import type { CodeList } from '../../frame/code-list.js';
import { parseTable } from '../../frame/parse-table.js';
import { restore } from '../../format/neutralise.js';
import { sha256Hex } from '../../random/sha256.js';
import type { SampledCase } from '../../checklist/checklist.js';
import type { DrawRecord } from '../../record/draw-record.js';
import type { FieldWording } from '../../report/checklist-case-page.js';
import { drawColumns } from '../../report/draw-tables.js';
import { stratumNames } from '../../report/stratum-names.js';
import { wordingOf } from '../../report/wording.js';
import { readingsOf } from './assigned-readings.js';
import type { ImportDescription } from './import-description.js';

/** The drawn cases and the facts of their draw that a checklist shows. */
export interface ChecklistSource {
  readonly runId: string;
  readonly cases: readonly SampledCase[];
  /** What the row schema says the cases are, such as `complaint`. */
  readonly caseType: string;
  readonly facts: readonly (readonly [string, string])[];
  readonly wording: FieldWording;
  /** The codes that the coded fields of the export can have, with their labels. */
  readonly codes: FieldCodes;
  /** Who reads each case, in the order of the readings; empty where the draw assigns nobody. */
  readonly readings: ReadonlyMap<string, readonly string[]>;
  /** The codes of all whom the draw names as reviewers, in bytewise order. */
  readonly reviewers: readonly string[];
}

/** The texts of a draw folder that a checklist is made from. */
export interface DrawTexts {
  readonly record: string;
  readonly sample: string;
  readonly importDescription: string;
  /** Left out where the draw assigns nobody. */
  readonly assignment?: string;
}

/** Reads the drawn cases and their words back from the files of a draw. */
export function checklistSource(texts: DrawTexts): ChecklistSource {
  const record = JSON.parse(texts.record) as DrawRecord;
  const { schema, codeLists } = JSON.parse(texts.importDescription) as ImportDescription;
  const wording = wordingOf(schema, new Map(codeLists.map((list: CodeList) => [list.name, list])));
  const { by } = record.design;
  const strata = record.strata.map(({ values }) => values);
  const names = stratumNames(wording, by, strata);
  const nameOf = new Map(strata.map((values, place) => [JSON.stringify(values), names[place]]));
  const { header, rows } = parseTable(texts.sample);
  const cases = rows.map((cells) => {
    const row = Object.fromEntries(
      header.map((name, index) => [name, restore(cells[index] ?? '')]),
    );
    return {
      unitId: row['unit_id'] ?? '',
      stratum: nameOf.get(JSON.stringify(by.map((field) => row[field] ?? ''))) ?? '',
      role: row['role'] === 'reserve' ? ('reserve' as const) : ('sample' as const),
      rank: Number(row['rank']),
      fields: Object.fromEntries(Object.entries(row).filter(([name]) => !drawColumns.has(name))),
    };
  });
  const readings = texts.assignment === undefined ? new Map() : readingsOf(texts.assignment);
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
    readings,
    reviewers: reviewersOf(record, readings),
    wording: (field, value) => [wording.field(field), wording.value(field, value)],
  };
}

function reviewersOf(
  { design }: DrawRecord,
  readings: ChecklistSource['readings'],
): readonly string[] {
  const named = (design.review?.reviewers ?? []).map(({ id }) => id);
  return [...new Set([...named, ...[...readings.values()].flat()])].sort(compareBytewise);
}

function fieldCodes(
  { properties }: ImportDescription['schema'],
  lists: ImportDescription['codeLists'],
): FieldCodes {
  return new Map(
    Object.entries(properties).flatMap(([field, { codeList }]) => {
      const list = lists.find(({ name }) => name === codeList);
      return list === undefined
        ? []
        : [[field, new Map(list.codes.map(({ code, label }) => [code, label]))]];
    }),
  );
}
