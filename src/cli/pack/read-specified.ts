import { UserError } from '../../errors.js';
import type { Shell } from '../../shell/shell.js';
import { specifiedFigures } from '../../specified/specified-figures.js';
import type { PackConfig } from '../config/config.js';
import { loadCalendar } from '../load-calendar.js';
import { loadLibrary, loadProfileByName } from '../load-library.js';
import { openUsableExport } from '../open-export.js';
import type { AuditInput } from './audit-input.js';
import type { FrozenSpecified } from './frozen-specified.js';

/**
 * The numbers of the page of specified information, from the complaints of an audit and the lists that
 * the configuration names; null where it asks for no page.
 *
 * @throws UserError SPECIFIED_WITHOUT_PERIOD, and those of reading an export
 */
export async function readSpecified(
  config: PackConfig,
  inputs: readonly AuditInput[],
  shell: Shell,
): Promise<FrozenSpecified | null> {
  const { specified, period, yearToDate, asAt } = config;
  if (specified === null) return null;
  if (period === null) {
    throw new UserError(
      'SPECIFIED_WITHOUT_PERIOD',
      'The specified information is that of a period, and the pack covers every case of its exports.',
      'Give "period" a quarter or dates, or leave "specifiedInformation" out.',
    );
  }
  const complaints = inputs.find(({ plan }) => plan.name === specified.audit);
  if (complaints === undefined) throw new RangeError('specified information of no audit');
  const library = await loadLibrary(shell);
  const open = async (exportPath: string, name: string) => {
    const { profile, library: own } = await loadProfileByName(name, library, shell);
    return openUsableExport(exportPath, profile, own, shell, asAt);
  };
  const { reviews, recommendations } = specified;
  const figures = specifiedFigures({
    complaints: complaints.intake,
    reviews: reviews === null ? null : await open(reviews.exportPath, reviews.profile),
    recommendations:
      recommendations === null ? null : await open(recommendations, 'recommendations'),
    period,
    yearToDate,
    asAt: asAt ?? period.to,
    calendar: await loadCalendar(shell),
  });
  return { audit: specified.audit, figures };
}
