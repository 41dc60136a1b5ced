import type { Intersection } from '../../disparity/intersect.js';
import { fewestInPair } from '../../disparity/intersect-pairs.js';
import type { PairRow } from '../../disparity/intersect-row.js';
import { correctionTitle } from '../../disparity/adjusted-family.js';
import {
  eventInWords,
  groupingInWords,
  membersInWords,
  unitInWords,
} from '../comparison/query-words.js';
import { listInWords, percent } from './words.js';

/**
 * "Black, Female"; "Black, other pairs (Sergeant, Inspector)"; "Black, any known rank band" where no
 * pair of the group stands alone; "Not stated, any rank band".
 */
export function pairInWords(
  { kind, group, second }: PairRow,
  { rows, second: { title } }: Intersection,
): string {
  const field = title.toLowerCase();
  if (kind === 'group-not-known') return `${group.label}, any ${field}`;
  if (kind === 'second-not-known') return `${group.label}, ${field} not known`;
  const values = second.map(({ label }) => label);
  if (kind === 'pair') return `${group.label}, ${values.join(', ')}`;
  const isAlone = !rows.some((row) => row.kind === 'pair' && row.group.value === group.value);
  if (isAlone) return `${group.label}, any known ${field}`;
  return `${group.label}, other pairs (${values.length > 3 ? `${String(values.length)} together` : values.join(', ')})`;
}

/** What the table is of: event, both groupings, denominator and reference pair. */
export function pairsInWords(result: Intersection): string {
  const { query, second, unit } = result;
  const beside = second.scheme === null ? second.title : `${second.title}, scheme ${second.scheme}`;
  return `${eventInWords(query)}, by pairs of ${groupingInWords(query)}, and ${beside}; among ${membersInWords(query, unit)}; ${referenceInWords(result)}`;
}

function referenceInWords(result: Intersection): string {
  const reference = result.rows.find(({ isReference }) => isReference);
  if (reference !== undefined) return `reference pair ${pairInWords(reference, result)}`;
  return result.query.reference.kind === 'all'
    ? 'each pair against all known pairs together'
    : 'each pair against all other known pairs';
}

/** Whom the pairs are compared with, within a sentence. */
export function whomInWords(result: Intersection): string {
  const reference = result.rows.find(({ isReference }) => isReference);
  if (reference !== undefined) return pairInWords(reference, result);
  return result.query.reference.kind === 'all' ? 'all known pairs together' : 'everyone else';
}

/** What a reader must know: which pairs were declared and put together, how they are compared. */
export function pairNotes(result: Intersection): readonly string[] {
  const { query, second, unit, settings } = result;
  return [
    `Unit: ${unitInWords(unit)}.`,
    `Pairs of ${query.group.title.toLowerCase()} with ${second.title.toLowerCase()} were asked for before any figure was worked out; all of them are here.`,
    ...referenceNote(result),
    ...togetherNotes(result),
    'Units of which either value is not known are counted in rows of their own and not compared.',
    ...methodNotes(result),
    ...(unit.level === 'allegation'
      ? [
          'Allegations of one case go together: intervals and tests count them as fewer independent ones, by the design effect of cases.',
        ]
      : []),
    ...(settings.sampleOf === null
      ? []
      : [
          'The export is a sample; intervals are narrowed for the part of all units that was seen.',
        ]),
    'A difference between pairs is a difference that needs explaining, not a finding of bias.',
  ];
}

function referenceNote({ rows, second }: Intersection): readonly string[] {
  const reference = rows.find(({ isReference }) => isReference);
  if (reference === undefined || second.largest === null) return [];
  return [
    `The reference pair is that of the reference group with ${second.largest.label}, the known value of ${second.title.toLowerCase()} that most members have.`,
  ];
}

function togetherNotes({ rows }: Intersection): readonly string[] {
  const others = rows.filter(({ kind }) => kind === 'other-pairs');
  const rule = `A pair of fewer than ${String(fewestInPair)} members is too few to stand alone`;
  if (others.length === 0) {
    return [`${rule}; no group has two such pairs, so none were put together.`];
  }
  const which = others.map(
    ({ group, second }) => `${group.label}: ${listInWords(second.map(({ label }) => label))}`,
  );
  return [
    `${rule}. Where a group has two or more such pairs they are put together as its other pairs, by their members alone and whatever their outcomes, so that what is compared does not settle how. Put together: ${which.join('; ')}.`,
  ];
}

function methodNotes({ settings }: Intersection): readonly string[] {
  if (settings.inference === 'census') {
    return [
      'Read as a census: the figures say what happened to these very units, all of them counted, so there are no intervals and no tests.',
    ];
  }
  return [
    `Read as a process: intervals are at the ${percent(settings.level)} level and show the range consistent with chance variation: Wilson's for rates, Miettinen and Nurminen's score interval for ratios and differences.`,
    `p-values are two-sided, from the N-1 chi-square test, or the central mid-P test where an expected count is below 1; beside them ${correctionTitle(settings.correction)} over the family of all pairs compared here and shown. Pairs too few to compare are not tested and not in the family.`,
  ];
}
