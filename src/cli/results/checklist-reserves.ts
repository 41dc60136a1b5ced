import type { SampledCase } from '../../checklist/checklist.js';
import { UserError } from '../../errors.js';
import { parseTable } from '../../frame/parse-table.js';
import { restore } from '../../format/neutralise.js';
import type { Shell } from '../../shell/shell.js';

/**
 * The reserves that an evaluation called, by the file that it wrote, `restricted/reserves.csv`.
 *
 * @throws UserError FOLDER_NOT_AN_EVALUATION, NO_RESERVE_CALLED, CHECKLIST_NOT_A_RESERVE
 */
export async function calledReserves(
  folder: string,
  cases: readonly SampledCase[],
  shell: Shell,
): Promise<ReadonlySet<string>> {
  const path = `${folder}/restricted/reserves.csv`;
  if ((await shell.kindOf(path)) !== 'file') throw noEvaluation(folder, 'holds no such file');
  const { header, rows } = parseTable(await shell.readText(path));
  const place = header.indexOf('unit_id');
  if (place < 0) throw noEvaluation(folder, 'has no column unit_id in it');
  const called = rows.map((cells) => restore(cells[place] ?? ''));
  if (called.length === 0) {
    throw new UserError(
      'NO_RESERVE_CALLED',
      `The evaluation ${folder} calls no reserve, so there is nothing to issue.`,
      'Leave --after out for the checklist of the sample.',
    );
  }
  refuseStrangers(called, cases, folder);
  return new Set(called);
}

function noEvaluation(folder: string, how: string): UserError {
  return new UserError(
    'FOLDER_NOT_AN_EVALUATION',
    `${folder} ${how}: restricted/reserves.csv, by which an evaluation is known.`,
    'Give --after a folder that dipsample evaluate wrote.',
  );
}

function refuseStrangers(
  called: readonly string[],
  cases: readonly SampledCase[],
  folder: string,
): void {
  const reserves = new Set(
    cases.flatMap(({ role, unitId }) => (role === 'reserve' ? [unitId] : [])),
  );
  const strangers = called.filter((unitId) => !reserves.has(unitId));
  if (strangers.length === 0) return;
  throw new UserError(
    'CHECKLIST_NOT_A_RESERVE',
    `${strangers.length} of the ${called.length} reserves that ${folder} calls are no reserves of this draw.`,
    'Give the draw folder and the evaluation that was made of it.',
  );
}
