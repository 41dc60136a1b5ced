import { describe, expect, it } from 'vitest';
import { cellChecks, rowChecks, shapeChecks, tableChecks } from '../../src/frame/checks/hooks.js';
import { issueKinds } from '../../src/frame/checks/index.js';

const rejecting = (checks: readonly { readonly code: keyof typeof issueKinds }[]) =>
  checks.map(({ code }) => code).filter((code) => issueKinds[code].severity === 'error');

describe('the checks that reject rows, which an engine must know', () => {
  it('are, of the shape of a row, these: of totals, headers, swallowed rows and long cells in src/engine, the others refuse a file', () => {
    expect(rejecting(shapeChecks)).toEqual([
      'SWALLOWED_ROWS',
      'TOTALS_ROW',
      'END_OF_FILE_MARK',
      'REPEATED_HEADER',
      'ROW_TOO_LONG',
      'ROW_TOO_SHORT',
      'CELL_TOO_LONG',
    ]);
  });

  it('are none that look at several fields of a row', () => {
    expect(rejecting(rowChecks)).toEqual([]);
  });

  it('are one that looks at several rows, in src/engine/judged-steps.ts', () => {
    expect(rejecting(tableChecks)).toEqual(['REFERENCE_VARIANTS']);
  });

  it('are these of a cell, of which the engine asks the readers of files', () => {
    expect(rejecting(cellChecks)).toEqual([
      'SPREADSHEET_ERROR',
      'FORMULA_TEXT',
      'LEADING_APOSTROPHE',
      'SCIENTIFIC_NOTATION',
      'REFERENCE_TURNED_DATE',
      'CONTROL_CHARACTER',
      'MISSING_REFERENCE',
    ]);
  });
});
