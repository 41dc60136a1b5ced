import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { complaintColumns } from '../../bench/inputs/columns.js';
import { faults } from '../../bench/inputs/faults.js';
import { makeRows } from '../../bench/inputs/make-rows.js';
import { writeRuleFiles } from '../../bench/inputs/rule-files.js';
import { plainRun } from './plain-run.js';

/** In every twentieth row one of the eleven faults, in turn. */
const plantedFault = (row: number) => (row % 20 === 0 ? faults[(row / 20) % 11]! : null);

/** 2,000 rows with a hundred faults in a folder, and where the jobs take place. */
export function plantedExport(folder: string) {
  const input = join(folder, 'planted.csv');
  writeFileSync(input, [...makeRows(2000, plantedFault)].join(''));
  const rules = join(folder, 'rules');
  writeRuleFiles(rules);
  const headings = new Map(complaintColumns().map(({ field, heading }) => [field, heading]));
  const seed = 'benchmark under test, no real draw';
  return { input, place: { cwd: folder, rules, seed, headings, run: plainRun } };
}

/** What was planted, counted by hand: rows 20, 40 and so on to 2,000 are 9 or 10 of each fault. */
export const plantedAnswers = [
  'rows\t2000',
  'rejected\t64',
  'fault\tOutcome\tunknown code\t9',
  'fault\tOutcome\tmissing\t10',
  'fault\tCase Reference\tmissing\t9',
  'fault\tDate Received\tbad date\t9',
  'fault\tDate Finalised\tbad date\t18',
  'fault\tDate Decided\tbad date\t9',
  'fault\tDate Recorded\tbad date\t9',
  'fault\tCase Type\tunknown code\t9',
  'fault\tOfficer Sex\tunknown code\t9',
  'fault\tComplainant Ethnicity\tunknown code\t9',
];
