import { type Period, yearToDateOf } from '../../frame/period.js';
import type { Shell } from '../../shell/shell.js';
import { placeOrName } from './audit-paths.js';
import type { ConfigFile, SpecifiedSource } from './config.js';

/** The year that goes with a quarter: that of its own kind unless the file says otherwise. */
export function yearOf(
  { yearToDate, period: text }: ConfigFile,
  period: Period | null,
): Period | null {
  if (period === null || yearToDate === 'none') return null;
  const isQuarter = /-Q[1-4]$/.test(text);
  if (yearToDate === undefined && !isQuarter) return null;
  return yearToDateOf(period, yearToDate ?? (text.startsWith('FY') ? 'financial' : 'calendar'));
}

/** Where the numbers of the specified information come from; null where the file asks for none. */
export function specifiedOf(
  { specifiedInformation: asked }: ConfigFile,
  path: string,
  shell: Shell,
): SpecifiedSource | null {
  if (asked === undefined) return null;
  const { audit, reviews, recommendations } = asked;
  return {
    audit,
    reviews:
      reviews === undefined
        ? null
        : {
            exportPath: shell.beside(path, reviews.export),
            profile: placeOrName(reviews.profile ?? 'reviews', path, shell),
          },
    recommendations: recommendations === undefined ? null : shell.beside(path, recommendations),
  };
}
