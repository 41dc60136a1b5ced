import { compareBytewise, compareListsBytewise } from '../frame/bytewise.js';
import { call, joined, sql } from '../format/sql/sql.js';
import type { Engine } from './engine.js';
import type { EngineFrame } from './engine-frame.js';
import { shown } from './shown.js';

/** So many units of a frame have these values. */
export interface Tally {
  readonly values: readonly string[];
  readonly count: number;
}

/** Counts the units of a frame by some of its fields, in bytewise order of the values. */
export async function tallyUnits(
  engine: Engine,
  frame: EngineFrame,
  fields: readonly string[],
): Promise<readonly Tally[]> {
  const columns = fields.map(frame.columnOf);
  const by = joined(columns, ', ');
  const answer = await engine.ask(frame.steps, {
    about: ['How many units have which values.'],
    lines: [
      sql`SELECT ${joined([...columns.map(shown), sql`count(*)`], ', ')} FROM units`,
      ...(fields.length === 0 ? [] : [sql`GROUP BY ${by}`]),
    ],
  });
  return answer
    .map((row) => ({
      values: row.slice(0, fields.length).map((text) => text.slice(1)),
      count: Number(row[fields.length]),
    }))
    .sort((one, other) => compareListsBytewise(one.values, other.values));
}

/** What stands before the first bar of the references, each once. */
export async function prefixesOfUnits(
  engine: Engine,
  frame: EngineFrame,
): Promise<readonly string[]> {
  const answer = await engine.ask(frame.steps, {
    about: ['What the references begin with.'],
    lines: [sql`SELECT DISTINCT ${shown(call('beforeBar', sql`unit_id`))} FROM units`],
  });
  return answer.map(([text = '']) => text.slice(1)).sort(compareBytewise);
}
