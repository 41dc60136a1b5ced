/**
 * The days of a country on which nobody works beside Saturdays and Sundays
 * (`schemas/calendars/`, under `schemas/calendar.schema.json`).
 */
export interface WorkingCalendar {
  readonly name: string;
  readonly title: string;
  readonly version: number;
  readonly source: readonly string[];
  readonly confidence: string;
  readonly note?: string;
  /** The first and the last year that is complete; nothing is known of other years. */
  readonly years: { readonly from: number; readonly to: number };
  readonly holidays: readonly Holiday[];
}

interface Holiday {
  readonly date: string;
  readonly name: string;
}
