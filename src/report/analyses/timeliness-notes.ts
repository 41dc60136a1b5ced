import type { Timeliness } from '../../disparity/timeliness.js';
import { correctionTitle } from '../../disparity/adjusted-family.js';
import { readableNumber } from '../../format/numbers.js';
import { unitInWords } from '../comparison/query-words.js';
import type { Edition } from '../edition.js';
import { percent } from './words.js';

/** What a reader must know to read means of days. */
export function timelinessNotes(result: Timeliness, edition: Edition): readonly string[] {
  const { unit, settings } = result;
  return [
    `Unit: ${unitInWords(unit)}.`,
    notCounted(result, edition),
    'Days are calendar days from the one date to the other: 0 where both are the same day. What has not ended yet has no second date and is not in the means, and what takes longest is the likeliest not to have ended.',
    unknownNote(result, edition),
    edition.name === 'restricted'
      ? 'A mean is drawn up by a few very long cases; the median, which half stay below, stands beside it.'
      : 'A mean is drawn up by a few very long cases. Medians are not published, as a median is the days of one case.',
    ...methodNotes(result),
    ...(settings.sampleOf === null
      ? []
      : [
          `The export is taken as a random sample of ${readableNumber(settings.sampleOf, 'count')} ${unitInWords(unit)}; intervals are narrowed for the part that was seen.`,
        ]),
    ...(edition.name === 'restricted'
      ? []
      : [
          'Not shown besides small counts: means of fewer than ten, means most of which one or two make up, and what these could be worked out from. Days are rounded to a tenth, and of how many members of a group they could be counted is not published.',
        ]),
    'A difference between groups is a difference that needs explaining, not a finding of bias.',
  ];
}

function methodNotes({ settings, unit }: Timeliness): readonly string[] {
  if (settings.inference === 'census') {
    return [
      'Read as a census: these very units, all of them counted, so no intervals and no tests.',
    ];
  }
  const clustered =
    unit.level === 'case' || unit.level === 'row'
      ? ''
      : ' Units of one case have the same dates: intervals and tests take the case as a whole.';
  return [
    `Read as a process: intervals are at the ${percent(settings.level)} level, Student's for means and Welch's for differences; with days as uneven as these and few in a group they hold in some 88 to 96 of 100 cases, and where they miss, the smaller group mostly took longer.${clustered}`,
    `p-values are two-sided, from Welch's test, and beside them corrected over the comparisons of this table that are shown. ${correctionTitle(settings.correction)}.`,
  ];
}

function notCounted({ total, spanTitle }: Timeliness, edition: Edition): string {
  if (!edition.shows(total.mean.members, total.mean.count)) {
    return `Counted from ${spanTitle}, where both dates are known and in order; how many have no such days is not shown, to protect people.`;
  }
  const members = total.mean.members.value;
  const without = members - total.mean.count.value;
  const all = readableNumber(members, 'count');
  return without === 0
    ? `Counted from ${spanTitle}; both dates are known of all ${all}.`
    : `Counted from ${spanTitle}; of ${readableNumber(without, 'count')} of ${all} a date is not known, or they are not in order: these are in no mean.`;
}

function unknownNote({ unknown, total }: Timeliness, edition: Edition): string {
  if (unknown === null) return 'The group of every unit is known.';
  const [part, whole] = [unknown.mean.members, total.mean.members];
  if (!edition.shows(part, whole)) {
    return 'Group not known: counted in rows of their own where shown, never compared; their share is not shown, to protect people.';
  }
  if (part.value === 0) return 'The group of every member is known.';
  return `Group not known: ${readableNumber(part.value, 'count')} of ${readableNumber(whole.value, 'count')} members (${percent(part.value / whole.value)}). They are in rows of their own and not compared; where they took longer or shorter than others, so may those of a known group.`;
}
