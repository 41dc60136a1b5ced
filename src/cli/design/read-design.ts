import { UserError } from '../../errors.js';
import { defaultTicketRule, ticketRules } from '../../random/ticket-rules.js';
import { allocations } from '../../sampling/allocations/index.js';
import type { Design } from '../../sampling/design.js';
import { samplingMethods } from '../../sampling/methods/index.js';
import type { ReviewPlan } from '../../sampling/review/review-plan.js';
import { parseReviewFraction } from '../../sampling/review/review-fraction.js';
import type { Shell } from '../../shell/shell.js';
import type { Given } from '../command.js';
import { readReviewers } from '../config/read-reviewers.js';
import { choice, list, requiredText, text, wholeNumber } from '../given.js';
import { drawingUnits } from '../units.js';
import type { DesignRequest } from './design-request.js';
import { readEarlierDraw } from './earlier-draw.js';
import { parseStages } from './parse-stages.js';
import { parseWeights } from './parse-weights.js';
import { readStratumSizes, readVariances } from './stratum-numbers.js';

/** Reads the options of `designOptions`, and the files that they name. */
export async function readDesign(given: Given, shell: Shell): Promise<DesignRequest> {
  const measure = text(given, 'measure');
  if (measure === undefined && list(given, 'weights').length > 0) {
    throw new UserError(
      'WEIGHTS_WITHOUT_MEASURE',
      '--weights gives weights to the values of a field, and no --measure names one.',
      'Add --measure FIELD, or leave --weights out.',
    );
  }
  const sort = list(given, 'sort');
  const rotateFrom = text(given, 'rotate-from');
  const exclude = [];
  for (const draw of list(given, 'exclude')) {
    exclude.push(await readEarlierDraw(draw, text(given, 'register'), shell));
  }
  return {
    base: await baseDesign(given, shell),
    measure: measure === undefined ? null : { field: measure, weights: parseWeights(given) },
    sort: sort.length === 0 ? null : sort,
    spreadOf: text(given, 'spread-of') ?? null,
    exclude,
    rotateFrom:
      rotateFrom === undefined ? null : await readEarlierDraw(rotateFrom, undefined, shell),
  };
}

async function baseDesign(given: Given, shell: Shell): Promise<Design> {
  const ticket = choice(requiredText(given, 'ticket'), 'ticket', ticketRules);
  const panels = wholeNumber(given, 'panels', 2);
  const [exponent, idField, stages] = [
    text(given, 'exponent'),
    text(given, 'id-field'),
    text(given, 'stages'),
  ];
  const [sizes, deviations] = [text(given, 'stratum-sizes'), text(given, 'standard-deviations')];
  const review = await reviewPlan(given, shell);
  const size = wholeNumber(given, 'size', 1) ?? 0;
  return {
    unit: choice(requiredText(given, 'unit'), 'unit', drawingUnits),
    by: list(given, 'by'),
    size,
    allocation: choice(requiredText(given, 'allocation'), 'allocation', allocations),
    method: choice(requiredText(given, 'method'), 'method', samplingMethods),
    minimum: wholeNumber(given, 'minimum', 0) ?? 0,
    cap: wholeNumber(given, 'cap', 1) ?? null,
    takeAll: list(given, 'take-all'),
    reserves: wholeNumber(given, 'reserves', 0) ?? 0,
    ...(ticket === defaultTicketRule ? {} : { ticket }),
    ...(idField === undefined ? {} : { idField }),
    ...(exponent === undefined ? {} : { exponent }),
    ...(sizes === undefined ? {} : { stratumSizes: await readStratumSizes(sizes, shell) }),
    ...(deviations === undefined ? {} : { variances: await readVariances(deviations, shell) }),
    ...(stages === undefined ? {} : { stages: parseStages(stages, size) }),
    ...(panels === undefined ? {} : { panels }),
    ...(review === undefined ? {} : { review }),
  };
}

async function reviewPlan(given: Given, shell: Shell): Promise<ReviewPlan | undefined> {
  const path = text(given, 'reviewers');
  const named = path === undefined ? undefined : await readReviewers(path, shell);
  const double = text(given, 'double') ?? named?.double ?? undefined;
  if (double !== undefined) parseReviewFraction(double);
  if (double === undefined && named === undefined) return undefined;
  return {
    ...(double === undefined ? {} : { double }),
    ...(named === undefined ? {} : { reviewers: named.reviewers }),
  };
}
