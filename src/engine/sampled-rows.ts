import { buildFrame, type FrameRequest } from '../frame/build-frame.js';
import type { Frame } from '../frame/frame.js';
import type { Intake, Row } from '../frame/intake.js';
import { rowReader } from '../frame/read-row.js';
import type { RowValidator } from '../frame/row-validator.js';
import { joined, literal, sql } from '../format/sql/sql.js';
import { cellAt, cellsStep, type EngineTable } from './cells.js';
import type { TableContents } from './contents.js';
import type { Engine } from './engine.js';

/**
 * The units of some cases, made from their rows by the readers of files: for the fields that travel
 * into a sample, and to hold what the engine made of these units against.
 */
export async function unitsOfSample(
  engine: Engine,
  table: EngineTable,
  intake: Intake,
  contents: TableContents,
  validate: RowValidator,
  references: readonly string[],
  { unit, fields, idField }: FrameRequest,
): Promise<Frame> {
  const request = { unit, fields, ...(idField === undefined ? {} : { idField }) };
  const rows = await rowsOfCases(engine, table, intake, contents, validate, references);
  return buildFrame({ ...intake, rows, profile: { ...intake.profile, filters: [] } }, request);
}

async function rowsOfCases(
  engine: Engine,
  table: EngineTable,
  { profile, schema }: Intake,
  contents: TableContents,
  validate: RowValidator,
  references: readonly string[],
): Promise<readonly Row[]> {
  if (references.length === 0) return [];
  const { plan } = table;
  const wanted = new Set(references);
  const listed = contents.columns.find((column) => column.plan.field === 'case_ref')?.contents;
  const otherwise = [...(listed ?? [])].flatMap(([content, { value }]) =>
    value !== undefined && wanted.has(value) ? [content] : [],
  );
  const written = [...new Set([...references, ...otherwise])];
  const answer = await engine.ask([cellsStep(table)], {
    about: ['The rows of the cases that were drawn.'],
    lines: [
      sql`SELECT ${joined(
        table.columns.map((_, place) => sql`${literal(':')} || ${cellAt(place)}`),
        ', ',
      )}`,
      sql`FROM cells`,
      sql`WHERE ${cellAt(plan.referenceIndex)} IN (${joined(written.map(literal), ', ')})`,
    ],
  });
  const read = rowReader({
    plan,
    schema,
    profile,
    validate,
    asAt: undefined,
    note: () => undefined,
  });
  return answer
    .map((cells, index) => ({
      row: index + 1,
      line: index + 1,
      cells: cells.map((text) => text.slice(1)),
    }))
    .map((record) => read(record).row)
    .filter(({ status, values }) => status === 'accepted' && wanted.has(values['case_ref'] ?? ''));
}
