import type { Intake } from '../../frame/intake.js';
import { tableToCsv } from '../../format/csv.js';
import { prettyJson } from '../../format/json.js';
import { acceptedTable, issuesTable, rejectedTable } from '../../report/validation-tables.js';
import { type TextFile, withChecksums } from './text-file.js';
import { validationResult } from './validation-json.js';

/** The files of a validation: issues, accepted rows, rejected rows, and all but the rows as JSON. */
export function validationFolder(intake: Intake): readonly TextFile[] {
  return withChecksums([
    { path: 'issues.csv', content: tableToCsv(issuesTable(intake)) },
    { path: 'accepted.csv', content: tableToCsv(acceptedTable(intake)) },
    { path: 'rejected.csv', content: tableToCsv(rejectedTable(intake)) },
    { path: 'validation.json', content: prettyJson(validationResult(intake)) },
  ]);
}
