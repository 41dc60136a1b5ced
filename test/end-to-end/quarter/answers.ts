import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import { mark } from './canaries.js';

type Row = Record<string, string>;

/** What came back from the reviewers of a sample. */
export interface Returned {
  /** Files by their names. */
  readonly files: Readonly<Record<string, string>>;
  /** Everything that somebody typed and that names a case, a person or what a file says. */
  readonly typed: readonly string[];
}

/**
 * Fills in the checklist that a pack holds, by the assignment of its draw: one file for each reviewer, and
 * the register. Every eighth answer is not met, every eleventh cannot be told, a case was not produced.
 */
export function answersOf(audit: string): Returned {
  const checklist = rowsOf(join(audit, 'checklist/checklist.csv'));
  const register = rowsOf(join(audit, 'checklist/register.csv'));
  const readings = rowsOf(join(audit, 'draw/assignment.csv'));
  const missing = register[0]?.['unit_id'] ?? '';
  const files: Record<string, string> = {};
  for (const reviewer of new Set(readings.map((row) => row['reviewer'] ?? ''))) {
    const mine = new Set(
      readings.filter((row) => row['reviewer'] === reviewer).map((row) => row['unit_id']),
    );
    const rows = checklist
      .filter((row) => row['unit_id'] !== missing && mine.has(row['unit_id']))
      .map((row, index) => answered(row, index, reviewer));
    files[`${reviewer}.csv`] = written(rows);
  }
  files['register.csv'] = written(
    register.map((row, index) => ({
      ...row,
      ...(index === 0
        ? { status: 'not produced', reason_not_examined: `${mark} lost it in a move` }
        : {}),
      minutes: index === 1 ? '95' : '',
      summary: `${mark} told us "${mark}"`,
      learning: `${mark} should learn`,
      good_practice: `${mark} did well`,
      recommendation: `Talk to ${mark}`,
      recommendation_owner: `Inspector ${mark}`,
      recommendation_due: '',
    })),
  );
  const all = Object.values(files).flatMap((text) => parse(text) as string[][]);
  return { files, typed: all.flat().filter((cell) => cell.includes(mark)) };
}

function answered(row: Row, index: number, reviewer: string): Row {
  const answer = index % 8 === 0 ? 'N' : index % 11 === 0 ? 'NE' : 'Y';
  return {
    ...row,
    answer,
    evidence: `letter of ${mark}, page ${index}`,
    comment: `${mark} & ${mark} say <no> ${index}`,
    reviewer,
    date: '20/10/2026',
  };
}

function rowsOf(path: string): Row[] {
  return parse(readFileSync(path, 'utf8'), { columns: true });
}

function written(rows: readonly Row[]): string {
  return stringify([...rows], { header: true, record_delimiter: '\r\n' });
}
