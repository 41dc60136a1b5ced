import { allocationOf } from '../sampling/allocations/index.js';
import type { Design } from '../sampling/design.js';
import { methodOf } from '../sampling/methods/index.js';
import type { NoticeFacts } from './notice-facts.js';
import type { Wording } from './wording.js';

/** The plan of a draw in sentences for people outside, one an item. */
export function planInWords(facts: NoticeFacts, wording: Wording): readonly string[] {
  return [
    listInWords(facts, wording),
    ...strataInWords(facts, wording),
    ...methodInWords(facts.design, wording),
    ...furtherInWords(facts.design),
  ];
}

function listInWords({ design, scope, units, excluded }: NoticeFacts, wording: Wording): string {
  const { where, period } = scope;
  const conditions = [
    ...(period === null
      ? []
      : [`${wording.field(period.field)} from ${period.from} to ${period.to}`]),
    ...where.map(
      ({ field, values }) =>
        `${wording.field(field)} ${values.map((value) => wording.value(field, value)).join(' or ')}`,
    ),
  ];
  const narrowed = conditions.length === 0 ? '' : ` with ${conditions.join(' and ')}`;
  const left =
    excluded === 0 ? '' : ` ${excluded} of them were drawn before and are not drawn again.`;
  return `The list (the frame): ${units} ${design.unit}s${narrowed}.${left}`;
}

function strataInWords({ design, strata }: NoticeFacts, wording: Wording): readonly string[] {
  const { by, allocation, minimum, cap, takeAll, reserves } = design;
  const value = (given: string): string =>
    by.map((field) => wording.value(field, given)).find((label) => label !== given) ?? given;
  const bounds = [
    ...(minimum === 0 ? [] : [`at least ${minimum}`]),
    ...(cap === null ? [] : [`at most ${cap}`]),
  ];
  return [
    ...(by.length === 0
      ? []
      : [
          `Divided by ${by.map((field) => wording.field(field)).join(' and ')} into ${strata} groups (strata). Shares: ${allocationOf(allocation).summary}${bounds.length === 0 ? '' : `; ${bounds.join(' and ')} from a group`}.`,
        ]),
    ...(takeAll.length === 0
      ? []
      : [`Taken whole, without lots: ${takeAll.map(value).join(', ')}.`]),
    ...(reserves === 0
      ? []
      : [
          `Reserves: up to ${reserves} a group, in a fixed order, for files that are out of scope.`,
        ]),
  ];
}

function methodInWords(design: Design, wording: Wording): readonly string[] {
  const { measure, sort, rotation } = design;
  const fields = (sort ?? []).map(({ field }) => wording.field(field));
  return [
    `Method: ${methodOf(design.method).summary}.`,
    ...(measure === undefined ? [] : [`Size measure: ${wording.field(measure.field)}.`]),
    ...(sort === undefined ? [] : [`Order of the list: ${fields.join(', then ')}.`]),
    ...(rotation === undefined
      ? []
      : ['Each group goes on where an earlier draw of the same seed ended.']),
  ];
}

function furtherInWords({ stages, panels, review }: Design): readonly string[] {
  const steps = (stages ?? []).map(
    ({ size, accept, reject }) => `${size} files: accept up to ${accept}, reject from ${reject}`,
  );
  const readers = review?.reviewers?.length ?? 0;
  return [
    ...(stages === undefined
      ? ['Stop rule: none. The sample has this size whatever is found in it.']
      : [`Stop rule, in faulty files: ${steps.join('; then ')}.`]),
    ...(panels === undefined ? [] : [`Dealt into ${panels} panels of equal size by lot.`]),
    ...(review?.double === undefined
      ? []
      : [`Read twice, by lot: ${review.double} of every group.`]),
    ...(readers === 0
      ? []
      : [`Assigned by lot to ${readers} ${readers === 1 ? 'reviewer' : 'reviewers'}.`]),
  ];
}
