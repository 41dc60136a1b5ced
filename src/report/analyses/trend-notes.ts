import { fewestPeriods } from '../../disparity/trend-test.js';
import type { Trend } from '../../disparity/trend.js';
import { readableNumber } from '../../format/numbers.js';
import { unitInWords } from '../comparison/query-words.js';
import type { Edition } from '../edition.js';
import { notShown } from './words.js';
import { limitSentences } from './trend-limits-words.js';
import { periodsInWords } from './trend-words.js';

/** Which periods there are, and what is in none of them. */
export function periodNotes(trend: Trend, edition: Edition): readonly string[] {
  const { periods, gaps, over } = trend;
  const first = periods[0]?.label ?? '';
  const last = periods.at(-1)?.label ?? '';
  const span = periods.length === 0 ? 'no period is known' : `${first} to ${last}`;
  const few = periods.length < fewestPeriods;
  return [
    `Periods: ${periodsInWords(periods.length)} of ${over.title} (${span}), in that order. A period that the export covers only in part counts as it stands.`,
    ...(gaps === 0
      ? []
      : [
          `In between ${periodsInWords(gaps)} without anybody: not in the table, but counted as time that passed.`,
        ]),
    ...(few
      ? [
          `Warning: ${periodsInWords(periods.length)} make${periods.length === 1 ? 's' : ''} no trend; at least ${String(fewestPeriods)} are needed.`,
        ]
      : []),
    ...undatedNote(trend, edition),
  ];
}

function undatedNote({ undated, unit, over }: Trend, edition: Edition): readonly string[] {
  if (undated === null) return [];
  const says = `whose ${over.title.toLowerCase()} is not known, in no period`;
  const units = unitInWords(unit);
  return edition.shows(undated.members)
    ? [`${readableNumber(undated.members.value, 'count')} ${units} ${says}.`]
    : [`There may be ${units} ${says}; how many is ${notShown}.`];
}

/** How trends are tested, and what the limits show. */
export function testNotes(trend: Trend, edition: Edition): readonly string[] {
  const { settings, query, unit } = trend;
  const closing =
    'A difference between groups or periods is a difference that needs explaining, not a finding of bias.';
  if (settings.inference === 'census') {
    return [
      'Read as a census: the figures say what happened to these very units, all of them counted, so there are no tests, no intervals and no limits. Ratio within periods: Mantel-Haenszel.',
      closing,
    ];
  }
  const whom = query.reference.kind === 'group' ? 'the reference group' : 'everyone else';
  return [
    "Trend: the Cochran-Armitage test, exact where few are expected, and whether the rates depart from a steady change. p-values of the groups' trends stand beside those corrected for the groups shown; that of everybody is one test.",
    `Ratio within periods: Mantel-Haenszel, against ${whom}, with the interval of Greenland and Robins. Whether the odds ratios of the periods are alike: Breslow-Day with Tarone's correction, not corrected for the number of groups.`,
    "Limits of routine variation, from eight periods on: Laney's p' chart, which allows for changing numbers; beside it the XmR chart.",
    ...(unit.level === 'allegation'
      ? [
          'Allegations of one case go together: tests and intervals count them as fewer independent ones, by the design effect of cases.',
        ]
      : []),
    ...limitSentences(trend, edition),
    closing,
  ];
}
