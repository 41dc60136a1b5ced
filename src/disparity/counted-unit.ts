import type { Frame, UnitLevel } from '../frame/frame.js';

/** What a table counts. */
export interface CountedUnit {
  readonly level: UnitLevel;
  /** What a row of the export is called, where each is a unit of its own; null where it is a case. */
  readonly record: { readonly singular: string; readonly plural: string } | null;
}

export function countedUnit({ unit, intake }: Frame): CountedUnit {
  const isRecord = intake.profile.reference === 'row' && (unit === 'case' || unit === 'row');
  return { level: unit, record: isRecord ? (intake.schema.record ?? null) : null };
}
