import { UserError } from '../errors.js';
import { compareBytewise, compareListsBytewise } from '../frame/bytewise.js';
import type { Step } from '../format/sql/query.js';
import { call, joined, literal, sql, type Sql } from '../format/sql/sql.js';
import { type Engine, listStep } from './engine.js';
import type { EngineFrame } from './engine-frame.js';

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

/** How many units are asked for from one stratum. */
export interface Wanted {
  readonly values: readonly string[];
  readonly wanted: number;
}

/** A unit that comes first in its stratum. */
export interface FirstUnit {
  readonly values: readonly string[];
  readonly unitId: string;
  /** The reference of its case, without what stands before it by an id field. */
  readonly reference: string;
}

/** The units of the lowest tickets of each stratum, in the order of their tickets. */
export async function firstUnits(
  engine: Engine,
  frame: EngineFrame,
  by: readonly string[],
  seedHash: string,
  strata: readonly Wanted[],
): Promise<readonly FirstUnit[]> {
  const some = strata.filter(({ wanted }) => wanted > 0);
  if (some.length === 0) return [];
  const columns = by.map((_, index) => `stratum_${index + 1}`);
  const plan = listStep(
    'plan',
    [...columns, 'wanted'],
    some.map(({ values, wanted }) => [...values.map(literal), sql`${wanted}`]),
    ['How many units each stratum is asked for.'],
  );
  const ticket = call(
    'bytewise',
    call('sha256', sql`${literal(`${seedHash}|select|`)} || unit_id`),
  );
  const own = by.map(frame.columnOf);
  const partition = own.length === 0 ? [] : sql`PARTITION BY ${joined(own, ', ')} `;
  const pairs = own.map((column, index) => sql`ordered.${column} = plan.${[columns[index] ?? '']}`);
  const answer = await engine.ask(
    [
      ...frame.steps,
      plan,
      {
        name: 'ticketed',
        about: [
          "Each unit's ticket: the SHA-256 of the hash of the seed, the word select and its reference.",
        ],
        lines: [sql`SELECT units.*, ${ticket} AS ticket FROM units`],
      },
      {
        name: 'ordered',
        about: ['The order of each stratum: the lowest ticket first.'],
        lines: [
          sql`SELECT ticketed.*, row_number() OVER (${partition}ORDER BY ticket) AS place FROM ticketed`,
        ],
      },
    ],
    {
      about: ['The first units of each stratum.'],
      lines: [
        sql`SELECT ${joined([...own, sql`unit_id`, sql`reference`].map(shown), ', ')}, place`,
        pairs.length === 0
          ? sql`FROM ordered CROSS JOIN plan`
          : sql`FROM ordered JOIN plan ON ${joined(pairs, ' AND ')}`,
        sql`WHERE place <= wanted`,
      ],
    },
  );
  return answer
    .map((row) => {
      const texts = row.slice(0, -1).map((text) => text.slice(1));
      const [unitId = '', reference = ''] = texts.slice(by.length);
      return { values: texts.slice(0, by.length), unitId, reference, place: Number(row.at(-1)) };
    })
    .sort(
      (one, other) => compareListsBytewise(one.values, other.values) || one.place - other.place,
    );
}

/**
 * The digest of a frame (see `frameDigest`), worked out where the data lie.
 *
 * @throws UserError ENGINE_FRAME_TOO_LARGE
 */
export async function digestUnits(
  engine: Engine,
  frame: EngineFrame,
  fields: readonly string[],
): Promise<string> {
  const line = joined([sql`unit_id`, ...fields.map(frame.columnOf)], ' || chr(9) || ');
  const lines = {
    name: 'lines',
    about: ['Every unit as a line of the canonical list.'],
    lines: [sql`SELECT ${call('bytewise', line)} AS line FROM units`],
  };
  const steps = [...frame.steps, lines];
  // A line has a reference and some values; only of many can the list be too long.
  const characters = frame.size < mostCharacters / 1000 ? 0 : await lengthOf(engine, steps);
  if (characters > mostCharacters) {
    throw new UserError(
      'ENGINE_FRAME_TOO_LARGE',
      `The canonical list of the frame has ${characters} characters, and databases hold texts of about ${mostCharacters}.`,
      'Draw from parts, for example one force or one year each, and merge them: --partial and --merge.',
    );
  }
  const [[digest = ''] = []] = await engine.ask(steps, {
    about: ['The digest of the frame: the SHA-256 of its lines in bytewise order.'],
    lines: [
      sql`SELECT ${call('sha256', call('together', sql`line || chr(10)`, sql`line`))} FROM lines`,
    ],
  });
  return digest;
}

async function lengthOf(engine: Engine, steps: readonly Step[]): Promise<number> {
  const [[characters = '0'] = []] = await engine.ask(steps, {
    about: ['How long the canonical list is.'],
    lines: [sql`SELECT coalesce(sum(length(line) + 1), 0) FROM lines`],
  });
  return Number(characters);
}

/** PostgreSQL holds texts of up to a gibibyte. */
const mostCharacters = 900_000_000;

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

/** A text with a sign before it, so that a client does not drop what it begins with. */
function shown(text: Sql): Sql {
  return sql`${literal(':')} || ${text}`;
}
