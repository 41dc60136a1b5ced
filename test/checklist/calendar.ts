import type { WorkingCalendar } from '../../src/checklist/clocks/working-calendar.js';
import { shipped } from '../schemas/shipped.js';

/** The bank holidays of England and Wales as they ship. */
export const englandAndWales = shipped(
  'schemas/calendars/england-and-wales.json',
) as WorkingCalendar;
