import { UserError } from '../../errors.js';
import { isIsoDate } from '../../frame/calendar.js';
import { validateAgainst } from '../../frame/json-schema.js';
import type { WorkingCalendar } from './working-calendar.js';

/**
 * Reads a working calendar from the text of its file, under `schemas/calendar.schema.json`.
 *
 * @throws UserError CALENDAR_INVALID, which names every fault of the file at once.
 */
export function parseWorkingCalendar(text: string, schema: object, file: string): WorkingCalendar {
  const value = parsed(text, file);
  const faults = validateAgainst(schema, value).map(
    (fault) => `${fault.path === '' ? 'the file' : fault.path} ${fault.message}`,
  );
  if (faults.length > 0) throw refused(file, faults);
  const calendar = withoutSchemaPath(value as WorkingCalendar);
  const strays = strayDays(calendar);
  if (strays.length > 0) throw refused(file, strays);
  return calendar;
}

function parsed(text: string, file: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw refused(file, [`the file is not JSON: ${error instanceof Error ? error.message : ''}`]);
  }
}

/** The path to the schema is for editors, and is wrong as soon as the calendar is written elsewhere. */
function withoutSchemaPath(calendar: WorkingCalendar): WorkingCalendar {
  const entries = Object.entries(calendar).filter(([name]) => name !== '$schema');
  return Object.fromEntries(entries) as unknown as WorkingCalendar;
}

/** What a JSON Schema cannot say: days that the calendar lacks, days beyond its years, days out of order. */
function strayDays({ years, holidays }: WorkingCalendar): readonly string[] {
  return holidays.flatMap(({ date }, index) => {
    const place = `/holidays/${index}/date`;
    if (!isIsoDate(date)) return [`${place} "${date}" is no day of the calendar`];
    const year = Number(date.slice(0, 4));
    if (year < years.from || year > years.to) return [`${place} "${date}" is outside the years`];
    const before = holidays[index - 1]?.date ?? '';
    return date > before ? [] : [`${place} "${date}" does not come after "${before}"`];
  });
}

function refused(file: string, faults: readonly string[]): UserError {
  return new UserError(
    'CALENDAR_INVALID',
    `The working calendar ${file} cannot be used:\n${faults.map((fault) => `- ${fault}`).join('\n')}`,
    'Mend the file under schemas/calendar.schema.json.',
  );
}
