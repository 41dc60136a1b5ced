import type { Frame, UnitLevel } from '../../src/frame/frame.js';
import type { Stage } from '../../src/frame/row-schema.js';
import { frameOf } from './small-frame.js';

/** Four stages read from two fields, as the misconduct schema has them. */
export const fourStages: readonly Stage[] = [
  { name: 'recorded', title: 'Recorded', field: 'recorded', reached: ['yes'] },
  { name: 'assessed', title: 'Assessed as misconduct', field: 'severity', reached: ['GM', 'M'] },
  {
    name: 'case-to-answer',
    title: 'Case to answer',
    field: 'outcome',
    reached: ['GM', 'MC', 'PEN'],
  },
  { name: 'sanction', title: 'Sanction', field: 'outcome', reached: ['GM', 'MC'] },
];

/** A frame whose row schema has stages. */
export function stagedFrame(
  values: readonly Readonly<Record<string, string>>[],
  stages: readonly Stage[] = fourStages,
  unit: UnitLevel = 'subject',
): Frame {
  const frame = frameOf(values, unit);
  const schema = { ...frame.intake.schema, stages };
  return { ...frame, intake: { ...frame.intake, schema } };
}

/** The same unit so many times. */
export function times(
  count: number,
  values: Readonly<Record<string, string>>,
): readonly Readonly<Record<string, string>>[] {
  return Array.from({ length: count }, () => values);
}
