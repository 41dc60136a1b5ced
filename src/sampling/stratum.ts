import { compareListsBytewise } from '../frame/bytewise.js';

/** A unit as sampling sees it: its reference and its values of the stratifying fields. */
export interface FrameUnit {
  readonly unitId: string;
  readonly values: readonly string[];
}

export interface Stratum {
  /** The values joined by `|`, as the stratum is named in every file. */
  readonly key: string;
  readonly values: readonly string[];
  readonly unitIds: readonly string[];
}

/** Divides a frame into strata, one for each combination of values, in bytewise order of the values. */
export function stratify(units: readonly FrameUnit[]): readonly Stratum[] {
  const byValues = new Map<string, { values: readonly string[]; unitIds: string[] }>();
  for (const { unitId, values } of units) {
    const combination = JSON.stringify(values);
    const stratum = byValues.get(combination);
    if (stratum === undefined) byValues.set(combination, { values, unitIds: [unitId] });
    else stratum.unitIds.push(unitId);
  }
  return [...byValues.values()]
    .sort((left, right) => compareListsBytewise(left.values, right.values))
    .map(({ values, unitIds }) => ({ key: stratumKey(values), values, unitIds }));
}

/** The name of a stratum; a frame that is not stratified has one stratum, `all`. */
function stratumKey(values: readonly string[]): string {
  return values.length === 0 ? 'all' : values.join('|');
}
