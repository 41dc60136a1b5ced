import type { Themes } from '../../disparity/themes.js';
import { eventInWords, membersInWords, unitInWords } from '../comparison/query-words.js';
import { percent } from './words.js';
import type { ThemeMeasure } from './themes-order.js';

/** What the figures are of: the share of all, or the rate within each. */
export function themesCaption(themes: Themes, measure: ThemeMeasure): string {
  const { query, unit, across, over } = themes;
  const latest = themes.periods.at(-1)?.label ?? 'no period';
  const what =
    measure === 'shares'
      ? `Share of each ${across.title.toLowerCase()} in ${membersInWords(query, unit)}`
      : `${eventInWords(query)}, by ${across.title}; among ${membersInWords(query, unit)}`;
  return `${what}: ${latest} against earlier, by ${over.title}; no reference group`;
}

/** What a reader must know of themes. */
export function themesNotes(themes: Themes, measure: ThemeMeasure): readonly string[] {
  const { periods, unit, settings } = themes;
  const [first, latest] = [periods[0]?.label ?? '', periods.at(-1)?.label ?? ''];
  const before = periods.at(-2)?.label ?? '';
  return [
    `Unit: ${unitInWords(unit)}, whatever their group.`,
    periods.length < 2
      ? `There ${periods.length === 1 ? 'is one period' : 'is no period'}: at least two are needed to see what rises.`
      : `Latest: ${latest}, the last period with a unit in the export; it may not be over. Earlier: ${first === before ? before : `${first} to ${before}`}, together. Units of no known period are left out.`,
    measure === 'shares'
      ? 'Shares add up to 100%: where one rises others must fall, and all may rise in number.'
      : 'Events: members with the event; the rate is theirs among the members of each.',
    ...(settings.inference === 'census'
      ? [
          'Read as a census: the figures say what happened, all of it counted, so there are no intervals and no tests.',
        ]
      : [
          `Read as a process: ratios with Miettinen and Nurminen's score interval at the ${percent(settings.level)} level; p-values exact (central mid-P, two-sided)${unit.level === 'allegation' || settings.sampleOf !== null ? ', or by the N-1 chi-square test where units do not count as one each' : ''}; corrected as one family over what is shown and large enough (${settings.correction}).`,
        ]),
    ...(unit.level === 'allegation'
      ? [
          'Allegations of one case go together: tests count them as fewer independent ones, by the design effect of cases.',
        ]
      : []),
    'First what rises by more than chance would explain, what rises most before the others. A rise may be in what happens, in what is reported or in how it is recorded.',
  ];
}
