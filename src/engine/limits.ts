import { UserError } from '../errors.js';
import type { Intake } from '../frame/intake.js';
import { hasReferences } from '../frame/references.js';
import type { RowValidator } from '../frame/row-validator.js';
import type { Design } from '../sampling/design.js';
import { ticketRuleOf } from '../sampling/design.js';
import { conflictFields } from '../sampling/review/review-plan.js';
import type { EngineTable } from './cells.js';

/**
 * Refuses, all at once, what cannot be worked out where the data lie so that it comes out the same
 * as from a file.
 *
 * @throws UserError ENGINE_CANNOT
 */
export function refuseLimits(limits: readonly string[]): void {
  if (limits.length === 0) return;
  throw new UserError(
    'ENGINE_CANNOT',
    `This cannot be worked out where the data lie:\n${limits.map((limit) => `  ${limit}`).join('\n')}`,
    'Change what is named, or read the export as a CSV file without --engine; docs/scale.md says what engines can do.',
  );
}

/** What of a design needs more than tickets and the sizes of strata. */
export function designLimits(design: Design): readonly string[] {
  const { method, earlierSizes, review } = design;
  const ticket = ticketRuleOf(design);
  const conflicts = conflictFields(review);
  return [
    ...(method === 'simple' ? [] : [`the method ${method}: only simple`]),
    ...(ticket === 'dipsample-1' ? [] : [`tickets by ${ticket}: only dipsample-1`]),
    ...(earlierSizes === undefined ? [] : ['an extension']),
    ...(conflicts.length === 0 ? [] : [`conflicts of reviewers by ${conflicts.join(', ')}`]),
  ];
}

/** What of a table, its profile and its row schema needs the reader of files. */
export function tableLimits(
  { plan, types }: EngineTable & { readonly types: readonly string[] },
  { profile, schema }: Intake,
  validate: RowValidator,
): readonly string[] {
  const mapped = new Set(plan.columns.map(({ field }) => field));
  const constants = profile.constants ?? {};
  const lacking = (schema.required ?? []).filter(
    (field) => !mapped.has(field) && constants[field] === undefined,
  );
  const further = Object.keys(schema).filter((keyword) => !understood.has(keyword));
  const broken = Object.entries(constants).filter(([field, value]) =>
    validate(
      alone(field, schema.properties[field]?.type === 'string' ? value : Number(value)),
    ).some((fault) => fault.field === field),
  );
  const strange = plan.columns.flatMap(({ index, header }) =>
    plainTypes.test(types[index] ?? '') ? [] : [`${header} (${types[index] ?? ''})`],
  );
  return [
    ...(hasReferences(profile) ? [] : ['an export without case references ("reference": "row")']),
    ...(profile.encoding === undefined || ['auto', 'utf-8'].includes(profile.encoding)
      ? []
      : [`the encoding ${profile.encoding}`]),
    ...lacking.map((field) => `the required field ${field}, which no column and no constant gives`),
    ...broken.map(([field]) => `the constant of ${field}, which breaks the row schema`),
    ...(further.length === 0
      ? []
      : [`rules of the row schema over whole rows: ${further.join(', ')}`]),
    ...(strange.length === 0
      ? []
      : [`columns that are no texts, whole numbers, decimals or dates: ${strange.join(', ')}`]),
  ];
}

/** Keywords of a row schema that say nothing of several fields together. */
const understood: ReadonlySet<string> = new Set([
  '$schema', '$id', '$comment', 'title', 'description', 'type', 'caseType', 'required', 'properties',
  'additionalProperties', 'dateOrder', 'record', 'tables', 'themes', 'stages',
]); // prettier-ignore

/** Types whose values every database writes in one way. */
const plainTypes =
  /^(?:VARCHAR|DATE|TIMESTAMP|U?(?:TINY|SMALL|BIG|HUGE)INT|U?INTEGER|DECIMAL\([\d,]+\)|ENUM\(.*\)|text|character varying|character|citext|date|timestamp without time zone|smallint|integer|bigint|numeric|uuid)$/s;

function alone(field: string, value: unknown): Readonly<Record<string, unknown>> {
  return Object.setPrototypeOf({ [field]: value }, null) as Readonly<Record<string, unknown>>;
}
