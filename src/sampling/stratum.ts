import { UserError } from '../errors.js';
import { compareListsBytewise } from '../frame/bytewise.js';
import { pickFromList } from '../frame/list-view.js';
import type { FrameUnit } from '../frame/units-with.js';
import { decidingFields, type Design } from './design.js';

/** A unit as sampling sees it has its values of the deciding fields. */
export type { FrameUnit };

export interface Stratum {
  /** The values joined by `|`, as the stratum is named in every file. */
  readonly key: string;
  readonly values: readonly string[];
  readonly units: readonly FrameUnit[];
}

/** A stratum with its size in the frame, of which not every unit need be at hand. */
export interface SizedStratum extends Stratum {
  readonly frameSize: number;
}

/** A frame divided: the strata to draw from, and the units that an earlier draw has used up. */
export interface Stratification {
  readonly strata: readonly Stratum[];
  readonly excluded: readonly FrameUnit[];
}

/**
 * Divides a frame into strata, one for each combination of values, in bytewise order of the values.
 *
 * @throws UserError STRATA_AMBIGUOUS
 */
export function stratify(units: readonly FrameUnit[], design: Design): Stratification {
  const width = design.by.length;
  const mark = design.exclude === undefined ? -1 : decidingFields(design).length - 1;
  const byValues = new Map<string, Counted>();
  // Units of one stratum mostly share their list of values.
  const byList = new Map<readonly string[], Counted>();
  const stratumOf = (all: readonly string[]): Counted => {
    const known = byList.get(all);
    if (known !== undefined) return known;
    const values = all.slice(0, width);
    const combination = JSON.stringify(values);
    const stratum = byValues.get(combination) ?? { number: byValues.size + 1, values, size: 0 };
    byValues.set(combination, stratum);
    if (byList.size === mostLists) byList.clear();
    byList.set(all, stratum);
    return stratum;
  };
  // The stratum of each unit, which is made again as a list of places at the end.
  const numbers = new Uint32Array(units.length);
  let place = 0;
  let excluded = 0;
  for (const unit of units) {
    if ((unit.values[mark] ?? '') !== '') excluded += 1;
    else {
      const stratum = stratumOf(unit.values);
      stratum.size += 1;
      numbers[place] = stratum.number;
    }
    place += 1;
  }
  const sizes = [excluded, ...[...byValues.values()].map(({ size }) => size)];
  const lists = placesByNumber(numbers, sizes).map((places) => pickFromList(units, places));
  const strata = [...byValues.values()]
    .sort((left, right) => compareListsBytewise(left.values, right.values))
    .map(({ number, values }) => ({ key: stratumKey(values), values, units: lists[number] ?? [] }));
  refuseSameKeys(strata);
  return { strata, excluded: lists[0] ?? [] };
}

/** A stratum while its units are counted; its number is from 1. */
interface Counted {
  readonly number: number;
  readonly values: readonly string[];
  size: number;
}

/** More lists than these are not remembered: where hardly any is shared, nothing is gained by it. */
const mostLists = 4096;

/** The places at which each number stands; `sizes` says how often each does. */
function placesByNumber(numbers: Uint32Array, sizes: readonly number[]): readonly Uint32Array[] {
  const lists = sizes.map((size) => new Uint32Array(size));
  const filled = sizes.map(() => 0);
  for (let place = 0; place < numbers.length; place += 1) {
    const number = numbers[place] ?? 0;
    const next = filled[number] ?? 0;
    (lists[number] as Uint32Array)[next] = place;
    filled[number] = next + 1;
  }
  return lists;
}

/** @throws UserError STRATA_AMBIGUOUS where two strata would have one name */
export function refuseSameKeys(strata: readonly Pick<Stratum, 'key'>[]): void {
  const keys = strata.map(({ key }) => key);
  const twice = keys.find((key, index) => keys.indexOf(key) !== index);
  if (twice === undefined) return;
  throw new UserError(
    'STRATA_AMBIGUOUS',
    `Two strata would both be named ${twice}, because a value holds the character |.`,
    'Map that value to one without | in the profile, or stratify by another field.',
  );
}

/** The name of a stratum; a frame that is not stratified has one stratum, `all`. */
export function stratumKey(values: readonly string[]): string {
  return values.length === 0 ? 'all' : values.join('|');
}
