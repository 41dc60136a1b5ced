import { isIsoDate } from './calendar.js';

/** The formats of row schemas. */
export const rowFormats = { date: isIsoDate } as const;
