import { issueChecklist } from '../../../src/answers/issue-checklist.js';
import type { IssuedChecklist } from '../../../src/answers/issued-checklist.js';
import { sheetOfCells } from '../../../src/answers/sheets/sheet-of-cells.js';
import type { SheetRows } from '../../../src/answers/sheets/sheet-rows.js';
import { buildChecklist } from '../../../src/checklist/build-checklist.js';
import type { Checklist, SampledCase } from '../../../src/checklist/checklist.js';
import type { QuestionSet } from '../../../src/checklist/question-set.js';
import type { CellValue, Sheet, SheetCell, Workbook } from '../../../src/format/workbook.js';
import { readWorkbook } from '../../../src/format/xlsx/read-workbook.js';
import { workbookToXlsx } from '../../../src/format/xlsx/write-workbook.js';
import { caseRegisterTable } from '../../../src/report/case-register-table.js';
import { checklistTable } from '../../../src/report/checklist-table.js';
import {
  otherSheetNames,
  workingFile,
  type WorkingFileContext,
} from '../../../src/report/working-file/working-file.js';
import { sampleSet, sampleSetting } from '../../checklist/sample-set.js';

const runId = 'abcdef012345';

/** Two cases of the sample and a reserve; CO/1 is read twice. */
const cases: readonly SampledCase[] = [
  { unitId: 'CO/1', stratum: 'NFA', role: 'sample', rank: 1, fields: {} },
  { unitId: '=CO/2', stratum: 'NFA', role: 'sample', rank: 2, fields: {} },
  { unitId: 'CO/3', stratum: 'NFA', role: 'reserve', rank: 3, fields: {} },
];

const readings = new Map([
  ['CO/1', ['R1', 'R2']],
  ['=CO/2', ['R2']],
]);

export function checklistOf(set: QuestionSet = sampleSet): Checklist {
  return buildChecklist(cases, set, sampleSetting);
}

export function workbookOf(
  checklist: Checklist,
  context: Partial<WorkingFileContext> = {},
): Workbook {
  return workingFile(checklist, {
    runId,
    marking: 'Restricted: names cases',
    facts: [['Seed', 'a seed']],
    reader: null,
    reviewers: ['R1', 'R2'],
    readerOf: (unitId) => readings.get(unitId)?.[0] ?? null,
    ...context,
  });
}

/** All cases as whoever evaluates them knows them. */
export function issuedOf(checklist: Checklist): IssuedChecklist {
  return issueChecklist(checklist, {
    runId,
    tables: {
      checklist: checklistTable(checklist, runId),
      register: caseRegisterTable(checklist, runId),
    },
    readings,
    reviewers: ['R1', 'R2'],
    otherSheets: otherSheetNames,
  });
}

/** The sheets of a workbook once it was saved and sent back. */
export async function sentBack(
  file: string,
  workbook: Workbook,
  issued: IssuedChecklist,
): Promise<readonly SheetRows[]> {
  const { sheets } = await readWorkbook(await workbookToXlsx(workbook));
  return sheets.map(({ name, cells }) => sheetOfCells({ file, sheet: name }, cells, issued));
}

export function sheetNamed(workbook: Workbook, name: string): Sheet {
  const sheet = workbook.sheets.find((each) => each.name === name);
  if (sheet === undefined) throw new Error(`no sheet ${name}`);
  return sheet;
}

/** The headings of a sheet, which stand in its third row. */
export function headingsOf(sheet: Sheet): readonly CellValue[] {
  return sheet.rows[2]!.cells.map(({ value }) => value);
}

export function cellUnder(sheet: Sheet, heading: string, row: number): SheetCell {
  const column = headingsOf(sheet).findIndex((each) => String(each).startsWith(heading));
  return sheet.rows[2 + row]!.cells[column]!;
}

/** A workbook in which cells below headings hold something else; rows count from 1. */
export function filledIn(
  workbook: Workbook,
  name: string,
  values: readonly (readonly [heading: string, row: number, value: CellValue])[],
): Workbook {
  return {
    ...workbook,
    sheets: workbook.sheets.map((sheet) => {
      if (sheet.name !== name) return sheet;
      const rows = sheet.rows.map(({ cells }) => ({ cells: [...cells] }));
      for (const [heading, row, value] of values) {
        const column = headingsOf(sheet).findIndex((each) => String(each).startsWith(heading));
        const cells = rows[2 + row]!.cells;
        cells[column] = { ...cells[column]!, value };
      }
      return { ...sheet, rows };
    }),
  };
}
