import { collapser } from './collapse.js';
import { everyValue } from './every-value.js';
import { type FrameField, requireField } from './fields.js';
import type { FrameLosses, Unit, UnitCounts, UnitLevel } from './frame.js';
import type { Intake, Row } from './intake.js';
import { type PlaceholderRule, placeholderRules, placeholderTest } from './placeholders.js';
import { caseFilters, type CaseScope, type PeriodFilter } from './scope.js';
import type { UnitValue } from './unit-value.js';

/** What units are asked for, every name found. */
export interface AskedUnits extends CaseScope {
  readonly unit: UnitLevel;
  readonly idField: string | undefined;
  readonly values: readonly UnitValue[];
  /** Keeps the units whose value is one of those given, one condition after the other. */
  readonly where: readonly (UnitValue & {
    readonly field: FrameField;
    readonly given: readonly string[];
  })[];
  readonly placeholders: readonly PlaceholderRule[];
  readonly isPlaceholder: (row: Row) => boolean;
}

/** Units in bytewise order of their ids, what is counted beside them, and what is not among them. */
export interface FoundUnits {
  readonly units: readonly Unit[];
  readonly counts: UnitCounts;
  readonly leftOut: FrameLosses;
}

/** @throws UserError UNKNOWN_FIELD */
export function askUnits(
  intake: Intake,
  asked: {
    readonly unit: UnitLevel;
    readonly fields: readonly string[];
    readonly where?: readonly { readonly field: string; readonly values: readonly string[] }[];
    readonly period?: PeriodFilter;
    readonly every?: readonly string[];
    readonly idField?: string;
  },
  fields: ReadonlyMap<string, FrameField>,
): AskedUnits {
  const { unit, period } = asked;
  const placeholders = placeholderRules(intake);
  const isPlaceholder = placeholderTest(placeholders);
  const valueOf = (name: string, asRead: boolean): UnitValue & { readonly field: FrameField } => {
    const field = requireField(name, fields);
    return { name, base: field.base, field, collapse: collapser(field, isPlaceholder, asRead) };
  };
  const asRead = unit === 'row';
  return {
    unit,
    idField: asked.idField,
    values: [
      ...[...new Set(asked.fields)].map((name) => valueOf(name, asRead)),
      ...(asked.every ?? []).map((name) => {
        const field = requireField(name, fields);
        return { name: `every_${name}`, base: field.base, collapse: everyValue(field) };
      }),
    ],
    filters: caseFilters(intake, fields),
    period: period === undefined ? null : { ...period, date: valueOf(period.field, false) },
    where: (asked.where ?? []).map(({ field, values }) => ({
      ...valueOf(field, asRead),
      given: values,
    })),
    placeholders,
    isPlaceholder,
  };
}
