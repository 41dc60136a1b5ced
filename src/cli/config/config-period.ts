import { type Period, parsePeriod } from '../../frame/period.js';

/** The period that a configuration names; null where its text is no period. */
export function configPeriod(text: string): Period | null {
  try {
    return parsePeriod(text);
  } catch {
    return null;
  }
}
