import { UserError } from '../../errors.js';
import type { Frame, UnitLevel } from '../../frame/frame.js';
import type { AnalysisRequest } from './analysis-request.js';

/** Of a person in several cases the period and the year may tell two things, and units tell one. */
export function refusePersonsTwice({ plans, yearToDate }: AnalysisRequest): void {
  if (yearToDate === null || !plans.some(({ plan }) => plan.unit === 'person')) return;
  throw new UserError(
    'PERSONS_OVER_TWO_TIMES',
    'Persons cannot be compared in the period and in the year to date at once: what happened to one of them may differ.',
    'Compare subjects of cases ("unit": "subject"), or leave "yearToDate" out.',
  );
}

/** A sample of all units has no chance in it, and one of more than all is a mistake. */
export function refuseWholeSample(
  frames: ReadonlyMap<UnitLevel, Frame>,
  sampleOf: number | null,
): void {
  if (sampleOf === null) return;
  for (const [unit, { units }] of frames) {
    if (units.length < sampleOf) continue;
    throw new UserError(
      'SAMPLE_NOT_SMALLER',
      `The export has ${units.length} units (${unit}), so it is no sample of ${sampleOf}.`,
      'Give --sample-of the number of all units; if the export holds all of them, leave it out, or use --inference census.',
    );
  }
}
