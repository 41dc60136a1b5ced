import type { Intake } from '../frame/intake.js';

/** Whether an export says who the subjects are; one without a subject reference cannot count people. */
export function countsPersons({ profile }: Intake): boolean {
  return 'subject_id' in profile.fields;
}
