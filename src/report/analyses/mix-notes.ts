import type { OutcomeMix } from '../../disparity/mix.js';
import type { Count } from '../../disparity/count.js';
import { readableNumber } from '../../format/numbers.js';
import { unitInWords } from '../comparison/query-words.js';
import type { Edition } from '../edition.js';
import { listInWords, notShown } from './words.js';
import { testInWords } from './mix-test-words.js';

/** What a reader must know of a table of groups by outcomes. */
export function mixNotes(mix: OutcomeMix, edition: Edition): readonly string[] {
  const { unit, settings } = mix;
  return [
    `Unit: ${unitInWords(unit)}. Every one is in the table once, whatever its outcome; groups and outcomes that are not known have rows and columns of their own. Shares are of the total of the row.`,
    unknownNote(mix, edition),
    ...leftOutNote(mix),
    testInWords(mix, edition),
    ...methodNotes(mix),
    ...(unit.level === 'allegation'
      ? [
          'Allegations of one case go together: the tests count them as fewer independent ones, by the design effect of cases.',
        ]
      : []),
    ...(settings.sampleOf === null
      ? []
      : [
          `The export is taken as a random sample of ${readableNumber(settings.sampleOf, 'count')} ${unitInWords(unit)}; tests allow for the part that was seen where they are not exact.`,
        ]),
    'A difference between groups is a difference that needs explaining, not a finding of bias.',
  ];
}

function unknownNote({ known, total, unit }: OutcomeMix, edition: Edition): string {
  if (known === null) return 'The group of every unit is known.';
  if (!edition.shows(known.total, total)) {
    return `Group not known: in rows of their own, not compared; their share is ${notShown}.`;
  }
  return `Group not known: ${outOf(total.value - known.total.value, total)} ${unitInWords(unit)}, in rows of their own and not compared.`;
}

function outOf(part: number, { value }: Count): string {
  const numbers = `${readableNumber(part, 'count')} of ${readableNumber(value, 'count')}`;
  return value === 0 ? numbers : `${numbers} (${readableNumber(part / value, 'rate')})`;
}

function leftOutNote({ outcomes }: OutcomeMix): readonly string[] {
  const unknown = outcomes.filter(({ known }) => !known).map(({ label }) => label);
  return unknown.length === 0
    ? []
    : [`Outcomes that are not known (${listInWords(unknown)}) are counted but not tested.`];
}

function methodNotes({ settings, residuals }: OutcomeMix): readonly string[] {
  if (settings.inference === 'census') {
    return [
      'Read as a census: the figures say what happened to these very units, all of them counted, so there are no tests. Expected: if every known group had the mix of known outcomes of all known groups.',
    ];
  }
  const corrected =
    settings.correction === 'none'
      ? 'not corrected for their number'
      : `corrected by Bonferroni's rule for all ${String(residuals.length)} cells, as it needs no other cell`;
  return [
    "Read as a process: Pearson's chi-square where no expected count is below 1 and at most a fifth are below 5, else its exact p-value, from all tables with the same totals or from 100,000 random ones.",
    `Expected: if every known group had the mix of known outcomes of all known groups. A cell is named where its adjusted residual, in standard errors, is beyond 2 either way and its group has at least 10; its p-value is that of the group against all others, ${corrected}.`,
  ];
}
