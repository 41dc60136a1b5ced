import type { Adjustment } from '../../disparity/adjust.js';
import type { NamedField } from '../../disparity/named.js';
import type { Query } from '../../disparity/query.js';
import type { Settings } from '../../disparity/settings.js';
import type { CountedUnit } from '../../disparity/counted-unit.js';
import { correctionTitle } from '../../disparity/adjusted-family.js';
import {
  eventInWords,
  groupingInWords,
  membersInWords,
  unitInWords,
} from '../comparison/query-words.js';
import { againstInWords, fieldsInWords, listInWords, percent } from './words.js';

/** What figures by strata are of: event, grouping, fields, denominator and reference. */
export function strataCaption(
  {
    query,
    fields,
    unit,
  }: { readonly query: Query; readonly fields: readonly NamedField[]; readonly unit: CountedUnit },
  how: string,
): string {
  const titles = listInWords(fields.map(({ title }) => title));
  return `${eventInWords(query)}, by ${groupingInWords(query)}, ${how} ${titles}; among ${membersInWords(query, unit)}; ${againstInWords(query)}`;
}

/** What a reader must know to read adjusted figures. */
export function adjustedNotes(result: Adjustment): readonly string[] {
  const { query, settings, unit, fields } = result;
  return [
    `Unit: ${unitInWords(unit)}.`,
    ...strataNotes(query, fields),
    'Crude is the ratio of rates as they are; adjusted is what is left of it once like is compared with like. REVERSED: the two lie on either side of 1.',
    ...methodNotes(settings),
    'A stratum is dropped where it has nobody on one side, and then adds nothing; or no events, or events only, and then adds nothing to the odds ratio, the test and the agreement of strata, though it counts in the difference and, with events only, in the ratio. Dropped members are those of the group and, apart, of what it is held against.',
    'Adjusting is right for what the groups differed in before; for what was itself decided in the handling of a case, such as its severity, it can hide the very difference in question. It does not explain what is left, nor what it took away.',
    ...informationNotes(unit, settings),
    'A difference between groups is a difference that needs explaining, not a finding of bias.',
  ];
}

/** What the strata are. */
export function strataNotes(
  { reference }: Query,
  fields: readonly NamedField[],
): readonly string[] {
  return [
    `Strata are the joint values of ${fieldsInWords(fields)}. Where a value is not stated, that is a stratum of its own: those in it are not known to be alike.`,
    ...(reference.kind === 'all'
      ? [
          'Within a stratum a group cannot be held against all, itself among them: here each is held against everyone else of a known group, and its crude ratio as well.',
        ]
      : []),
  ];
}

/** Where units hold more or less information than their number says. */
export function informationNotes(unit: CountedUnit, { sampleOf }: Settings): readonly string[] {
  return [
    ...(unit.level === 'allegation'
      ? [
          'Allegations of one case go together: intervals and tests count them as fewer independent ones, by the design effect of cases, the larger of the two sides.',
        ]
      : []),
    ...(sampleOf === null
      ? []
      : [
          'The export is a sample; intervals are narrowed for the part of all units that was seen.',
        ]),
  ];
}

function methodNotes(settings: Settings): readonly string[] {
  const { inference, level } = settings;
  const methods =
    'Crude: ratio of rates. Adjusted: Mantel-Haenszel ratio, difference and odds ratio.';
  if (inference === 'census') {
    return [
      methods,
      'Read as a census: the figures say what happened to these very units, all of them counted, so there are no intervals and no tests.',
    ];
  }
  return [
    `${methods} Read as a process: intervals are at the ${percent(level)} level and show the range consistent with chance variation: Miettinen and Nurminen's score interval for the crude ratio; Greenland and Robins' for the adjusted ratio, Sato's for the difference, Robins, Breslow and Greenland's for the odds ratio.`,
    `p-values are two-sided, from the Cochran-Mantel-Haenszel test without continuity correction; where the strata are too sparse for it, from the exact conditional test, and the odds ratio with it. Beside them ${correctionTitle(settings.correction)}, over the comparisons of this table that are shown. Agreement of the strata: Breslow and Day's test with Tarone's correction.`,
  ];
}
