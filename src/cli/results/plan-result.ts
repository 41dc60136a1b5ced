import { machineNumber } from '../../format/numbers.js';
import { tableToCsv } from '../../format/csv.js';
import { prettyJson } from '../../format/json.js';
import type { Cell, Column, Table } from '../../format/table.js';
import { planAllocationTable, planFrameTable } from '../../report/plan-allocation-table.js';
import { declaredStagesNote } from '../../report/plan-declared-stages.js';
import { planSizeTables } from '../../report/plan-size-tables.js';
import { planTables } from '../../report/plan-tables.js';
import { ceilingOf } from '../../sampling/planning/fraction-arithmetic.js';
import { planSample } from '../../sampling/planning/plan-sample.js';
import type { PlanOptions, SamplePlan } from '../../sampling/planning/sample-plan.js';
import { parseReviewFraction } from '../../sampling/review/review-fraction.js';
import type { PlannedFrame } from './plan-frame.js';
import type { PlanQuestions } from './plan-questions.js';
import { type TextFile, withChecksums } from './text-file.js';

/** A plan as tables, in the order in which they are read, and as one value for scripts. */
export interface PlanResult {
  readonly tables: readonly Table[];
  readonly json: object;
}

/** Answers what is asked of a frame and a design; without a size, what size is needed. */
export function planResult(planned: PlannedFrame, questions: PlanQuestions): PlanResult {
  const { design, strata, groups, sampleSize } = planned;
  const options: PlanOptions = {
    ...questions,
    reviewers: questions.reviewers ?? Math.max(1, design.review?.reviewers?.length ?? 1),
    secondReadings: secondReadings(planned),
    referenceGroup: groups?.reference ?? null,
  };
  const plan = planSample({ strata, groups: groups?.groups ?? [], options });
  const notes: Readonly<Record<string, readonly string[]>> = {
    'plan-power': groups?.notes ?? [],
    'plan-staged': design.stages === undefined ? [] : [declaredStagesNote(design.stages, plan)],
  };
  const tables = [
    sampleSize === null ? planFrameTable(planned) : planAllocationTable(planned),
    ...(sampleSize === null ? planSizeTables(plan) : planTables(plan)),
  ].map((table) => ({ ...table, notes: [...(notes[table.name] ?? []), ...table.notes] }));
  return { tables, json: jsonOf(planned, questions, options, tables, plan) };
}

/** The files of a plan, checksums included. */
export function planFolder({ tables, json }: PlanResult): readonly TextFile[] {
  return withChecksums([
    ...tables.map((table) => ({ path: `${table.name}.csv`, content: tableToCsv(table) })),
    { path: 'plan.json', content: prettyJson(json) },
  ]);
}

/** As draw chooses them: the share of each stratum's sample, rounded up. */
function secondReadings({ design, strata }: PlannedFrame): number {
  const double = design.review?.double;
  if (double === undefined) return 0;
  const fraction = parseReviewFraction(double);
  return strata.reduce((sum, { sampleSize }) => sum + ceilingOf(fraction, sampleSize), 0);
}

function jsonOf(
  { design, source, sampleSize, strata, excluded, groups }: PlannedFrame,
  { written, accepted, minutesAFile, ratio }: PlanQuestions,
  { reviewers, secondReadings: twice, referenceGroup }: PlanOptions,
  tables: readonly Table[],
  { frameSize, power }: SamplePlan,
): object {
  return {
    frame: { unit: design.unit, size: frameSize, strata: strata.length, excluded, ...source },
    design: { ...design, size: sampleSize },
    options: {
      ...written,
      ratio,
      accept: accepted,
      minutesAFile,
      reviewers,
      secondReadings: twice,
      groups: groups?.field ?? null,
      referenceGroup: power?.reference.group ?? referenceGroup,
      referenceSampled: power?.reference.sampled ?? null,
    },
    tables: Object.fromEntries(tables.map((table) => [table.name, rowsOf(table)])),
    notes: Object.fromEntries(tables.map(({ name, notes }) => [name, notes])),
  };
}

function rowsOf({ columns, rows }: Table): readonly object[] {
  return rows.map((row) =>
    Object.fromEntries(
      columns.map((column, index) => [column.name, writtenCell(row[index] ?? null, column)]),
    ),
  );
}

/** Numbers as the CSV files have them, so that they are the same on every machine. */
function writtenCell(cell: Cell, { kind }: Column): Cell {
  return typeof cell === 'number' ? Number(machineNumber(cell, kind)) : cell;
}
