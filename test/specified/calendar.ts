import type { WorkingCalendar } from '../../src/checklist/clocks/working-calendar.js';
import { shipped } from '../schemas/shipped.js';

export const calendar = shipped('schemas/calendars/england-and-wales.json') as WorkingCalendar;

export const quarter = {
  label: '2026 Q3 (calendar quarter)',
  from: '2026-07-01',
  to: '2026-09-30',
};

export const financialYear = { label: '2026/27 to date', from: '2026-04-01', to: '2026-09-30' };
