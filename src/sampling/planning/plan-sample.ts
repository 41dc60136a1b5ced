import { UserError } from '../../errors.js';
import type { Fraction } from '../fraction.js';
import { smallestPlan, type Allowance } from './attribute-plan.js';
import { checkPlanOptions } from './check-plan-options.js';
import { detectionAt } from './detection.js';
import { ceilingOf, complementOf, numberOf } from './fraction-arithmetic.js';
import { groupPower, type PlannedGroup, sizeToShow } from './group-power.js';
import { noFaultBound, precisionAt, sizeForMargin } from './precision.js';
import { reviewerTime } from './reviewer-time.js';
import type { AttributeChoice, PlanRequest, PowerPlan, SamplePlan } from './sample-plan.js';
import { stagedPlan } from './staged-plan.js';

/**
 * What a design can and cannot show, from the sizes of its strata alone.
 *
 * @throws UserError as checkPlanOptions does; REFERENCE_GROUP_NOT_PLANNED
 */
export function planSample(request: PlanRequest): SamplePlan {
  const { strata, options } = request;
  checkPlanOptions(options);
  const { confidence, tolerable, expected } = options;
  const frameSize = strata.reduce((sum, stratum) => sum + stratum.frameSize, 0);
  const sampleSize = strata.reduce((sum, stratum) => sum + stratum.sampleSize, 0);
  return {
    frameSize,
    sampleSize,
    stratified: strata.length > 1,
    options,
    tolerableFaulty: ceilingOf(tolerable, frameSize),
    detection: detectionRates.map((rate) => detectionAt(rate, strata)),
    attribute: attributeChoices(frameSize, request),
    staged: [2, 3].map((stages) => stagedPlan(stages, frameSize, tolerable, expected, confidence)),
    precision: likelyRates.map((rate) => precisionAt(rate, frameSize, sampleSize, confidence)),
    noFault: noFaultBound(frameSize, sampleSize, confidence),
    margins: margins.map((margin) => sizeForMargin(margin, frameSize, confidence)),
    power: powerPlan(request),
    time: reviewerTime(sampleSize, options.secondReadings, options.minutesAFile, options.reviewers),
  };
}

const percent = (numerator: number): Fraction => ({
  numerator: BigInt(numerator),
  denominator: 100n,
});
const detectionRates = [1, 2, 5, 10, 20].map(percent);
const likelyRates = [0, 5, 10, 20, 50].map(percent);
const margins = [5, 10, 15, 20].map(percent);

function attributeChoices(frameSize: number, { options }: PlanRequest): readonly AttributeChoice[] {
  const { confidence, tolerable, expected, accepted } = options;
  const choice = (allowance: Allowance): AttributeChoice => ({
    accepted: 'accepted' in allowance ? allowance.accepted : null,
    frame: smallestPlan(frameSize, tolerable, confidence, allowance),
    process: smallestPlan(null, tolerable, confidence, allowance),
  });
  const numbers = [0, 1, 2, ...(accepted === null || accepted <= 2 ? [] : [accepted])];
  return [
    ...numbers.map((number) => choice({ accepted: number })),
    ...(expected.numerator === 0n ? [] : [choice({ expected })]),
  ];
}

function powerPlan({ groups, options }: PlanRequest): PowerPlan | null {
  const { confidence, ratio } = options;
  const reference = referenceOf(groups, options.referenceGroup);
  if (reference === null) return null;
  const referenceRate = numberOf(options.referenceRate);
  const significance = numberOf(complementOf(confidence));
  return {
    reference,
    others: groups
      .filter((group) => group !== reference)
      .map((group) => groupPower(group, reference.sampled, referenceRate, ratio, significance)),
    sizeToShow: sizeToShow(referenceRate, ratio, significance),
  };
}

/** The named group, or the largest and first of the largest; null where there are no groups. */
function referenceOf(groups: readonly PlannedGroup[], named: string | null): PlannedGroup | null {
  if (groups.length === 0) return null;
  const found =
    named === null
      ? groups.reduce((largest, next) => (next.sampled > largest.sampled ? next : largest))
      : groups.find(({ group }) => group === named);
  if (found !== undefined) return found;
  throw new UserError(
    'REFERENCE_GROUP_NOT_PLANNED',
    `The reference group ${named ?? ''} is not among the groups of the frame: ${groups.map(({ group }) => group).join(', ')}.`,
    'Name one of them as the reference group, as it is written here.',
  );
}
