import type { Weighted } from '../random/stream.js';
import { ethnicityGroup } from './ethnicity.js';
import { withRiskRatio } from './outcomes.js';
import type { TrueDisparity } from './request.js';
import { type MisconductOutcome, type Severity, vocabulary } from './vocabulary.js';
import { isPlaceholder, type Worker } from './workforce.js';

const formalOutcomes: readonly MisconductOutcome[] = ['WW', 'FWW', 'RIR', 'DWN', 'WHBD'];

/** The known truth of every made-up misconduct export: who ends in a formal outcome more often. */
export const misconductDisparity: TrueDisparity = {
  event: 'Formal outcome: a written warning or more',
  outcomes: formalOutcomes.map((outcome) => vocabulary.misconductOutcome[outcome]),
  group: 'officer_ethnicity_group',
  reference: 'White',
  riskRatios: { White: 1, Mixed: 1.2, Asian: 1.4, Black: 1.6, Other: 1, 'Not stated': 1 },
};

/** The outcomes open to a subject, with the chances that the subject's group has. */
export function misconductOutcomeMix(
  severity: Severity,
  worker: Worker,
): readonly Weighted<MisconductOutcome>[] {
  if (isPlaceholder(worker)) return withoutPerson;
  const group = ethnicityGroup(worker.ethnicity);
  const mix = withRiskRatio(
    mixes[severity],
    (outcome) => formalOutcomes.includes(outcome),
    misconductDisparity.riskRatios[group] ?? 1,
  );
  return hasRankToLose(worker) ? mix : mix.map(([outcome, weight]) => [instead(outcome), weight]);
}

function hasRankToLose(worker: Worker): boolean {
  return worker.rankBand === 'Sergeant' || worker.rankBand === 'Inspector and above';
}

/** A constable or a member of staff cannot be reduced in rank; both outcomes are formal. */
function instead(outcome: MisconductOutcome): MisconductOutcome {
  return outcome === 'RIR' ? 'FWW' : outcome;
}

const withoutPerson: readonly Weighted<MisconductOutcome>[] = [
  ['NCTA', 60],
  ['NFA', 40],
];

const belowMisconduct: readonly Weighted<MisconductOutcome>[] = [
  ['RPRP', 45],
  ['NCTA', 20],
  ['NFA', 35],
];

const mixes: Readonly<Record<Severity, readonly Weighted<MisconductOutcome>[]>> = {
  GM: [
    ['DWN', 15],
    ['WHBD', 9],
    ['RIR', 2],
    ['FWW', 17],
    ['NCTA', 30],
    ['NFA', 17],
    ['RPRP', 10],
  ],
  M: [
    ['FWW', 7],
    ['WW', 22],
    ['NCTA', 26],
    ['NFA', 25],
    ['RPRP', 20],
  ],
  PRI: belowMisconduct,
  NEITHER: [
    ['NCTA', 35],
    ['NFA', 65],
  ],
  NOT_ASSESSED: belowMisconduct,
};
