import fc from 'fast-check';
import { ticketRules } from '../../src/random/ticket-rules.js';
import type { TicketRuleName } from '../../src/random/ticket-rules.js';
import type { AllocationRequest } from '../../src/sampling/allocation-request.js';
import { decidingFields, type Design } from '../../src/sampling/design.js';
import { methodOf, type MethodName, samplingMethods } from '../../src/sampling/methods/index.js';
import type { SamplingMethod } from '../../src/sampling/methods/method.js';
import type { FrameUnit } from '../../src/sampling/stratum.js';
import { allocationNames, requestFor, sizesWithin } from './law-demands.js';

export const methodNames = Object.keys(samplingMethods) as MethodName[];

/** A unit with every field that a design of the laws may ask for. */
export interface LawUnit {
  readonly unitId: string;
  readonly fields: Readonly<Record<string, string>>;
}

/** What a method needs, told by the fields that every unit of the laws has. */
const methodNeeds: Record<NonNullable<SamplingMethod['needs']>, Partial<Design>> = {
  measure: { measure: { field: 'risk' } },
  sort: {
    sort: [
      { field: 'area', order: 'text' },
      { field: 'days', order: 'number' },
    ],
  },
};

/** Frames of one unit or more in up to three strata, with references of any characters. */
export const frames = fc.uniqueArray(
  fc.record({
    unitId: fc.string({ minLength: 1, maxLength: 8, unit: 'grapheme' }),
    fields: fc.record({
      force: fc.constantFrom('amber', 'blue', 'grün'),
      risk: fc.constantFrom('1', '2', '2.5', '40'),
      area: fc.constantFrom('north', 'south'),
      days: fc.constantFrom('-3', '9', '10', 'not known'),
    }),
  }),
  { minLength: 1, maxLength: 50, selector: ({ unitId }) => unitId },
);

/** Seed texts that no draw refuses. */
export const seeds = fc
  .string({ minLength: 16, maxLength: 26, unit: fc.constantFrom(...'abc019-') })
  .map((text) => `${text}.xyz`);

/** What may differ between designs of a law. */
export const choices = fc.record({
  allocation: fc.constantFrom(...allocationNames),
  share: fc.nat(1000),
  minimum: fc.nat(2),
  cap: fc.option(fc.integer({ min: 4, max: 30 })),
  ticket: fc.constantFrom(...(Object.keys(ticketRules) as TicketRuleName[])),
});

type Choice = Partial<typeof choices extends fc.Arbitrary<infer Made> ? Made : never>;

/** A design of this method that can be drawn from these units, with all that it needs. */
export function designFor(
  method: MethodName,
  units: readonly LawUnit[],
  { allocation = 'proportional', share = 500, minimum = 0, cap = null, ticket }: Choice = {},
): Design {
  const sizes = new Map<string, number>();
  for (const { fields } of units)
    sizes.set(fields['force']!, (sizes.get(fields['force']!) ?? 0) + 1);
  const strata = [...sizes]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([key, frameSize]) => ({ key, frameSize, takeAll: false }));
  const bounds = { minimum: Math.min(minimum, ...sizes.values()), cap };
  const [least, most] = sizesWithin(allocation, strata, bounds);
  const size = least + Math.floor(((most - least) * share) / 1000);
  const { needs } = methodOf(method);
  const request: AllocationRequest = requestFor(allocation, strata, { ...bounds, size });
  return {
    unit: 'case',
    by: ['force'],
    method,
    takeAll: [],
    reserves: 0,
    ...(ticket === undefined ? {} : { ticket }),
    ...(needs === undefined ? {} : methodNeeds[needs]),
    ...request,
  };
}

/** The units as a frozen frame of the design has them. */
export function frozen(units: readonly LawUnit[], design: Design): FrameUnit[] {
  const columns = decidingFields(design);
  return units.map(({ unitId, fields }) => ({
    unitId,
    values: columns.map((column) => fields[column] ?? ''),
  }));
}
