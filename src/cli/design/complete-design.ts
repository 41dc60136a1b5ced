import { UserError } from '../../errors.js';
import { type FrameField, frameFields, requireGroupingField } from '../../frame/fields.js';
import type { Intake } from '../../frame/intake.js';
import type { Scope } from '../../record/scope.js';
import type { Design, Measure } from '../../sampling/design.js';
import { conflictFields } from '../../sampling/review/review-plan.js';
import type { Reviewer } from '../../sampling/review/reviewer.js';
import type { DesignRequest, Weights } from './design-request.js';
import { excludedUnits } from './excluded-units.js';
import { listedValue } from './listed-values.js';
import { rotationFrom } from './rotation-from.js';
import { variancesWithin } from './variances-within.js';

/** A design that stands by itself, and the earlier draw that used up each excluded unit. */
export interface CompleteDesign {
  readonly design: Design;
  readonly excludedBy: ReadonlyMap<string, string>;
}

/**
 * Fills in what only the export can tell: the weights that a code list gives, whether a sort key is
 * a number, the variances within the strata, what earlier draws used up and where they ended.
 *
 * @throws UserError for fields that are not there or may not be used, and earlier draws that do not fit
 */
export function completeDesign(
  intake: Intake,
  request: DesignRequest,
  scope: Scope,
): CompleteDesign {
  const available = frameFields(intake);
  const { base, measure, sort, spreadOf, exclude, rotateFrom } = request;
  refuseTwice(base.by, '--by');
  refuseTwice(sort ?? [], '--sort');
  const field = (name: string): FrameField => requireGroupingField(name, available);
  for (const name of [...base.by, ...conflictFields(base.review)]) field(name);
  if (base.idField !== undefined) field(base.idField);
  const design: Design = {
    ...base,
    ...(measure === null ? {} : { measure: measureOf(field(measure.field), measure.weights) }),
    ...(sort === null
      ? {}
      : {
          sort: sort.map((name) => ({
            field: name,
            order: field(name).schema.type === 'string' ? ('text' as const) : ('number' as const),
          })),
        }),
    ...(base.review?.reviewers === undefined
      ? {}
      : { review: { ...base.review, reviewers: resolved(base.review.reviewers, field) } }),
    ...(exclude.length === 0 ? {} : { exclude: exclude.map(({ id }) => id) }),
    ...(rotateFrom === null ? {} : { rotation: rotationFrom(rotateFrom, base) }),
  };
  const excludedBy = excludedUnits(exclude, base.unit);
  const variances =
    spreadOf === null
      ? {}
      : { variances: variancesWithin(intake, base, field(spreadOf), scope, excludedBy) };
  return { design: { ...design, ...variances }, excludedBy };
}

/** A number is its own size; a coded field has the weights given, or one more than its severity. */
function measureOf(field: FrameField, given: Weights): Measure {
  const { name, schema, codeList, grouped } = field;
  const named = Object.keys(given).length > 0;
  if (schema.type !== 'string' && !named) return { field: name };
  const ranked = codeList?.order === 'severity' && !grouped ? codeList.codes : [];
  if (ranked.length === 0 && !named) {
    throw new UserError(
      'MEASURE_NOT_A_NUMBER',
      `The field ${name} is neither a number nor a code with an order of severity.`,
      `Give its values weights, for example --weights "VALUE=3,OTHER=1", or choose another --measure.`,
    );
  }
  const least = Math.min(...ranked.map(({ severity = 0 }) => severity));
  const byCode = ranked.map(
    ({ code, severity = 0 }) => [code, String(severity - least + 1)] as const,
  );
  const asCodes = Object.entries(given).map(
    ([value, weight]) => [listedValue(field, value), weight] as const,
  );
  return { field: name, weights: Object.fromEntries([...byCode, ...asCodes]) };
}

/** Conflicts as the frame holds the values: a label that stays a label would match nothing. */
function resolved(
  reviewers: readonly Reviewer[],
  field: (name: string) => FrameField,
): readonly Reviewer[] {
  return reviewers.map(({ id, conflicts }) => ({
    id,
    conflicts: conflicts.map((conflict) => ({
      field: conflict.field,
      values: conflict.values.map((value) => codeOf(field(conflict.field), value)),
    })),
  }));
}

/** An unknown value stays: a value that matches nothing is warned of when the frame is known. */
function codeOf({ codeList, grouped }: FrameField, given: string): string {
  return grouped ? given : (codeList?.codes.find(({ label }) => label === given)?.code ?? given);
}

function refuseTwice(names: readonly string[], option: string): void {
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice === undefined) return;
  throw new UserError(
    'FIELD_TWICE',
    `The field ${twice} is named twice${option === '--by' ? ' among the stratifying fields' : ` in ${option}`}.`,
    `Name it once: ${option} ${[...new Set(names)].join(',')}.`,
  );
}
