import type { Standardisation } from '../../disparity/standardise.js';
import { leastCoverage } from '../../disparity/standardised-direct.js';
import { correctionTitle } from '../../disparity/adjusted-family.js';
import { unitInWords } from '../comparison/query-words.js';
import { informationNotes, strataNotes } from './adjusted-notes.js';
import { percent, whomInWords } from './words.js';

/** What a reader must know to read standardised figures, and when they are withheld. */
export function standardisedNotes({
  query,
  settings,
  unit,
  fields,
}: Standardisation): readonly string[] {
  const whom =
    query.reference.kind === 'group' ? query.reference.label : 'all other known groups together';
  return [
    `Unit: ${unitInWords(unit)}.`,
    ...strataNotes(query, fields),
    `Indirect: the events observed over those expected, had each member of the group the rate that ${whom} had in its stratum. Members in strata without anybody of ${whomInWords(query)} have no such rate and are left out of both. Ratios of two groups with different strata must not be held against each other.`,
    `Direct: the rate that the group would have, were its strata in the same proportions as those of all members together, known group or not. Such rates may be held against each other. It is withheld below 10 events; and as nobody knows the rate of a stratum without members of the group, such strata are left out of the mix, and where more than ${percent(1 - leastCoverage)} of all members are in them it is withheld.`,
    ...(settings.inference === 'census'
      ? [
          'Read as a census: the figures say what happened to these very units, all of them counted, so there are no intervals and no tests.',
        ]
      : [
          `Read as a process: intervals are at the ${percent(settings.level)} level and show the range consistent with chance variation: for observed over expected the exact Poisson limits below 10 events, else Byar's; for the direct rate those of Dobson with Byar's. They take events for rare, so that where the event is common they are wider than they need be. The rates that others are held against are taken as certain, so that where few people are behind those the limits are narrower than they should be.`,
          `The p-value is the two-sided central mid-P of the events observed, given those expected; beside it ${correctionTitle(settings.correction)}, over the groups shown.`,
        ]),
    ...informationNotes(unit, settings),
    'A difference between groups is a difference that needs explaining, not a finding of bias.',
  ];
}
