import type { Analysis } from '../../../src/report/analyses/analysis.js';
import type { Asked } from '../../../src/disparity/query.js';
import type { Settings } from '../../../src/disparity/settings.js';
import type { Table } from '../../../src/format/table.js';
import type { Frame } from '../../../src/frame/frame.js';
import { usual } from '../../disparity/compare.js';
import { asking } from '../../disparity/people.js';

/** The result of an analysis for the usual query of the tests of people. */
export function analysed<Result>(
  analysis: Analysis<Result>,
  frame: Frame,
  asked: Partial<Asked>,
  settings: Partial<Settings> = {},
): Result {
  const { counter, query } = asking(frame, asked);
  return analysis.analyse(counter, query, { ...usual, ...settings });
}

/** A column of a table, by its machine name. */
export function column(table: Table | undefined, name: string): readonly unknown[] {
  const place = table?.columns.findIndex((candidate) => candidate.name === name) ?? -1;
  if (table === undefined || place === -1) throw new Error(`no column ${name}`);
  return table.rows.map((row) => row[place]);
}
