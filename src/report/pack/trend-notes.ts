import { corrections } from '../../disparity/choices.js';
import type { PackFamily, PackSeries } from '../../disparity/pack-trend-family.js';
import type { PackTrend } from '../../disparity/pack-trend.js';
import { readableNumber } from '../../format/numbers.js';
import { listInWords, percent } from '../analyses/words.js';
import { latestAndEarlier, shortPeriod } from './trend-words.js';

/** That no trend may be read yet; null from three periods on. */
export function fewPeriodsWarning({ warning, periods }: PackTrend): string | null {
  if (warning === null) return null;
  const told =
    periods.length === 1
      ? 'This is the only period there is a pack of'
      : 'There are packs of two periods';
  return `${told}. No trend may be read before three: two numbers are a comparison, and the next may as well be back where the first was. Nothing is called a rise or a fall here.`;
}

/** What a reader must know of the periods: gaps, lengths, what is hidden or missing. */
export function periodNotes(trend: PackTrend): readonly string[] {
  const { periods, unequal, hidden, withoutThemes } = trend;
  const gaps = periods.flatMap(({ gap, label }, place) =>
    gap === 0
      ? []
      : [
          `between ${shortPeriod(periods[place - 1]?.label ?? '')} and ${shortPeriod(label)} (${readableNumber(gap, 'count')} days)`,
        ],
  );
  const lengths = periods.map(({ days }) => days);
  return [
    ...(gaps.length === 0
      ? []
      : [`There is no pack ${listInWords(gaps)}: what happened then is in no figure here.`]),
    ...(unequal
      ? [
          `The periods are of unequal length (${String(Math.min(...lengths))} to ${String(Math.max(...lengths))} days), so cases a day are compared and not cases; a longer period weighs more.`,
        ]
      : []),
    ...(hidden === 0
      ? []
      : [
          `${readableNumber(hidden, 'count')} of the numbers in these packs ${hidden === 1 ? 'is' : 'are'} not shown, to protect people. A period without its number is left out of the comparison; where the latest is without it, nothing is compared.`,
        ]),
    ...(withoutThemes.length === 0
      ? []
      : [
          `No themes, or those of another field, in ${listInWords(withoutThemes.map(shortPeriod))}: left out.`,
        ]),
  ];
}

/** Themes that are new in the latest period, and those that are gone: one may be the other renamed. */
export function renamedNote({ series }: PackFamily): readonly string[] {
  const names = (holds: (one: PackSeries) => boolean): readonly string[] =>
    series.filter(holds).map(({ label }) => label);
  const fresh = names(({ points, first }) => first > 0 && first === points.length - 1);
  const gone = names(({ points }) => points.at(-1)?.state === 'not listed');
  if (fresh.length === 0) return [];
  const also = gone.length === 0 ? '' : ` No longer listed: ${listInWords(gone)}.`;
  return [
    `New in the latest period: ${listInWords(fresh)}.${also} Where one is another under a new name or code, neither has changed.`,
  ];
}

/** Why the trend is tested where the comparisons beside it are not; nothing where they are too. */
export function censusNote({ settings }: PackTrend): readonly string[] {
  if (settings.inference !== 'census') return [];
  return [
    'The comparisons between groups in this pack are read as a census, without intervals and tests. The trend is not: whether a number rises is asked of what produces the cases from one period to the next, and all cases of a period are one outcome of that. Without the limits of chance every change would be called a rise or a fall.',
  ];
}

/** How it is tested, and what it cannot show. */
export function methodNotes(trend: PackTrend, found: PackFamily): readonly string[] {
  const { level, correction } = trend.settings;
  const [latest, earlier] = latestAndEarlier(trend);
  if (trend.warning !== null) return [];
  return [
    ...censusNote(trend),
    `${latest} is set against ${earlier} together: exact test given the totals (central mid-P, two-sided), Miettinen and Nurminen's score interval at the ${percent(level)} level, corrected for ${String(found.tested)} tests as one family (${corrections[correction].title}).`,
    ...limitNotes(found),
    'Every pack is a further look at the same series. A rise may be in what happens, in what is reported or in how it is recorded.',
  ];
}

function limitNotes({ series }: PackFamily): readonly string[] {
  const kinds = new Set(series.flatMap(({ limits }) => (limits === null ? [] : [limits.from])));
  return [
    ...(kinds.has('the series')
      ? [
          "Limits of routine variation with eight periods or more: Laney's p' chart, whose width the series itself gives.",
        ]
      : []),
    ...(kinds.has('the other periods')
      ? [
          'Limits with fewer than eight periods: for each period foretold from the others together (three standard errors of the score statistic, Krishnamoorthy and Peng). They allow for chance alone, so a rate that varies for other reasons too leaves them more often, and one period that is far off shifts the limits of the others.',
        ]
      : []),
  ];
}

/** That nothing found is not nothing there. */
export const notShownAbsent =
  'What was not found here is not shown to be absent: with numbers as small as these only large changes can be told from chance.';
