import { UserError } from '../../errors.js';
import { buildFrame } from '../../frame/build-frame.js';
import type { FrameField } from '../../frame/fields.js';
import type { Intake } from '../../frame/intake.js';
import type { Scope } from '../../record/scope.js';
import type { Design } from '../../sampling/design.js';
import { exactVariance } from '../../sampling/exact-variance.js';
import { stratify } from '../../sampling/stratum.js';
import { frameRequest } from '../results/frame-request.js';

/**
 * The exact variance of a numeric field within each stratum of the frame, by stratum key, over the
 * units that can be drawn. `design` is the design without its exclusions, which `excluded` holds.
 *
 * @throws UserError SPREAD_NOT_A_NUMBER
 */
export function variancesWithin(
  intake: Intake,
  design: Design,
  field: FrameField,
  scope: Scope,
  excluded: ReadonlyMap<string, string>,
): Readonly<Record<string, string>> {
  const frame = buildFrame(intake, frameRequest(design, scope, [field.name]));
  const drawable = frame.units.filter(({ id }) => !excluded.has(id));
  const values = new Map(drawable.map((unit) => [unit.id, unit.values[field.name] ?? '']));
  const units = drawable.map((unit) => ({
    unitId: unit.id,
    values: design.by.map((name) => unit.values[name] ?? ''),
  }));
  const faults = [...values.values()].filter((value) => !/^-?\d{1,15}(\.\d{1,9})?$/.test(value));
  if (faults.length > 0) {
    throw new UserError(
      'SPREAD_NOT_A_NUMBER',
      `${faults.length} of ${values.size} units have no number in ${field.name}, so its spread cannot be worked out.`,
      'Choose a numeric field that is complete, or give --standard-deviations FILE.',
    );
  }
  return Object.fromEntries(
    stratify(units, design).strata.map(({ key, units: members }) => [
      key,
      exactVariance(members.map(({ unitId }) => values.get(unitId) ?? '0')),
    ]),
  );
}
