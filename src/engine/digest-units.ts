import { UserError } from '../errors.js';
import type { Step } from '../format/sql/query.js';
import { call, joined, sql } from '../format/sql/sql.js';
import type { Engine } from './engine.js';
import type { EngineFrame } from './engine-frame.js';

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
