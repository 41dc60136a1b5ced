import { parseWorkingCalendar } from '../checklist/clocks/parse-working-calendar.js';
import type { WorkingCalendar } from '../checklist/clocks/working-calendar.js';
import type { Shell } from '../shell/shell.js';
import { readSchema } from './read-schema.js';

/** The bank holidays of England and Wales, as they ship with the program. */
export async function loadCalendar(shell: Shell): Promise<WorkingCalendar> {
  const file = 'schemas/calendars/england-and-wales.json';
  return parseWorkingCalendar(await shell.asset(file), await readSchema('calendar', shell), file);
}
