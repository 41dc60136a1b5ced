import { UserError } from '../errors.js';
import { isIsoDate } from '../frame/calendar.js';
import { parsePeriod } from '../frame/period.js';
import type { Period, SynthRequest } from '../synth/request.js';
import type { Given } from './command.js';
import { requiredText, text, wholeNumber } from './given.js';

/** The theme to plant, over the whole period unless a part is named. */
export function plantedTheme(given: Given, whole: Period): Pick<SynthRequest, 'planted'> {
  const theme = text(given, 'theme');
  if (theme === undefined) {
    refuseAlone(given, ['times', 'theme-in'], 'theme', '--theme F');
    return {};
  }
  const times = requiredText(given, 'times');
  if (!/^\d{1,6}(\.\d{1,6})?$/.test(times)) {
    throw new UserError(
      'SYNTH_THEME',
      `--times ${times} is no number.`,
      'Give --times a number above 1, such as 3 or 1.5.',
    );
  }
  const within = text(given, 'theme-in');
  const { from, to } = within === undefined ? whole : parsePeriod(within);
  return { planted: { theme, times: Number(times), from, to } };
}

/** The day of which the export is to be, and how many cases are entered late. */
export function asItStood(given: Given): Pick<SynthRequest, 'until'> {
  const date = text(given, 'until');
  if (date === undefined) {
    refuseAlone(given, ['late'], 'until', '--until 2026-09-30');
    return {};
  }
  if (!isIsoDate(date)) {
    throw new UserError(
      'SYNTH_UNTIL',
      `--until ${date} is no date.`,
      'Write it as YYYY-MM-DD, such as 2026-09-30.',
    );
  }
  return { until: { date, late: wholeNumber(given, 'late', 0) ?? 0 } };
}

/** An option that would have no effect is refused, so that nobody takes it to have had one. */
function refuseAlone(
  given: Given,
  names: readonly string[],
  needed: 'theme' | 'until',
  example: string,
): void {
  const alone = names.find((name) => given.stated?.has(name) === true);
  if (alone === undefined) return;
  throw new UserError(
    'SYNTH_OPTION_ALONE',
    `--${alone} says nothing without --${needed}.`,
    `Add ${example}, or leave --${alone} out.`,
  );
}
