import type { Comparison } from '../../disparity/comparison.js';
import { corrections, ratioIntervals } from '../../disparity/choices.js';
import type { Edition } from '../edition.js';
import { leftOutNotes } from './left-out-notes.js';
import { unitInWords } from './query-words.js';

/** What a reader must know to read the figures: denominators, the unknown, intervals and tests. */
export function comparisonNotes(comparison: Comparison, edition: Edition): readonly string[] {
  const { unit, settings } = comparison;
  return [
    `Unit: ${unitInWords(unit)}.`,
    denominatorNote(comparison, edition),
    ...leftOutNotes(comparison, edition),
    unknownNote(comparison, edition),
    ...outcomeNote(comparison, edition),
    ...methodNotes(comparison),
    ...(unit.level === 'allegation'
      ? [
          'Allegations of one case go together: intervals and tests count them as fewer independent ones, by the design effect of cases.',
        ]
      : []),
    ...(settings.sampleOf === null
      ? []
      : [
          `The export is taken as a random sample of ${count(settings.sampleOf)} ${unitInWords(unit)}; intervals are narrowed for the part that was seen.`,
        ]),
    'A difference between groups is a difference that needs explaining, not a finding of bias.',
  ];
}

function methodNotes({ settings }: Comparison): readonly string[] {
  if (settings.inference === 'census') {
    return [
      'Read as a census: the figures say what happened to these very units, all of them counted, so there are no intervals and no tests.',
    ];
  }
  const beside = settings.besideScore;
  return [
    `Read as a process: intervals are at the ${percent(settings.level)} level and show the range consistent with chance variation: Wilson's for rates, Miettinen and Nurminen's score interval for ratios and differences, mid-P for odds ratios.`,
    ...(beside === null
      ? []
      : [
          `For comparison only: ${ratioIntervals[beside].title}. It is no better founded here than the score interval; see the methods.`,
        ]),
    `p-values are two-sided, from the N-1 chi-square test, or the central mid-P test where an expected count is below 1; beside them corrected over the comparisons of this table that are shown. ${corrections[settings.correction].title}.`,
    'Worst case: the ratio if all whose group is not known were placed as unfavourably as can be. Detectable: about the smallest ratio above 1 that would be told from chance four times in five. Four fifths: whether the interval lies outside or within 0.8 to 1.25.',
  ];
}

function denominatorNote({ frame, total, unit }: Comparison, edition: Edition): string {
  if (!edition.shows(frame, total.members)) {
    return 'How many units are outside the denominator is not shown, to protect people.';
  }
  const outside = frame.value - total.members.value;
  if (outside === 0) return `Members are all ${count(frame.value)} ${unitInWords(unit)}.`;
  return `${count(outside)} of ${count(frame.value)} ${unitInWords(unit)} have other outcomes and are outside the denominator.`;
}

function unknownNote({ unknown, total }: Comparison, edition: Edition): string {
  if (unknown === null) return 'The group of every unit is known.';
  if (!edition.shows(unknown.events, unknown.members, total.events, total.members)) {
    return 'Group not known: counted in rows of their own where shown, never compared; their shares are not shown, to protect people.';
  }
  if (unknown.members.value === 0) return 'The group of every member is known.';
  const shares = [
    share(unknown.events.value, total.events.value, 'events'),
    share(unknown.members.value, total.members.value, 'members'),
  ];
  return `Group not known: ${shares.join(' and ')}. They are counted in rows of their own and not compared; where the two shares differ, ratios between known groups are biased.`;
}

function share(part: number, whole: number, what: string): string {
  const words = `${count(part)} of ${count(whole)} ${what}`;
  return whole === 0 ? words : `${words} (${percent(part / whole)})`;
}

function outcomeNote({ outcomeNotStated }: Comparison, edition: Edition): readonly string[] {
  if (!edition.shows(outcomeNotStated) || outcomeNotStated.value === 0) return [];
  const { value } = outcomeNotStated;
  const they = value === 1 ? 'it counts as a member' : 'they count as members';
  return [
    `The outcome of ${count(value)} member${value === 1 ? '' : 's'} is not stated; unless it is itself an event, ${they} without the event.`,
  ];
}

function percent(proportion: number): string {
  return `${(proportion * 100).toFixed(1).replace(/\.0$/, '')}%`;
}

function count(value: number): string {
  return String(value).replace(/\B(?=(\d{3})+$)/g, ',');
}
