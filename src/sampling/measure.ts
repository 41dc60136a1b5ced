import { UserError } from '../errors.js';
import { decidingFields, type Design } from './design.js';
import { floorOf, naturalPower, parseFraction } from './fraction.js';
import { listed } from './listed.js';
import type { FrameUnit } from './stratum.js';

/**
 * The size measure of every unit in whole numbers, by unit id: the decimals of the frame times the
 * power of ten that makes all of them whole. Only ratios of sizes matter.
 *
 * @throws UserError MEASURE_NOT_POSITIVE, MEASURE_TOO_FINE
 */
export function wholeSizes(
  units: readonly FrameUnit[],
  design: Design,
): ReadonlyMap<string, number> {
  const texts = sizeTexts(units, design);
  const scale = scaleOf(texts.values());
  const sizes = new Map<string, number>();
  let total = 0n;
  for (const [unitId, text] of texts) {
    const { numerator, denominator } = parseFraction(text);
    const size = floorOf({ numerator: numerator * scale, denominator });
    total += size;
    sizes.set(unitId, Number(size));
  }
  if (total * BigInt(design.size) < 9007199254740992n) return sizes;
  throw new UserError(
    'MEASURE_TOO_FINE',
    `The size measure ${design.measure?.field ?? ''} is too large or has too many decimals to be added up exactly.`,
    'Round it to fewer digits, or use a band with a weight for each value.',
  );
}

/** The power of ten that makes every one of these decimals a whole number. */
export function scaleOf(texts: Iterable<string>): bigint {
  let places = 0;
  for (const text of texts) places = Math.max(places, text.split('.')[1]?.length ?? 0);
  return naturalPower(10n, BigInt(places));
}

/** The size measure of every unit as a decimal text above zero, by unit id. */
export function sizeTexts(
  units: readonly FrameUnit[],
  design: Design,
): ReadonlyMap<string, string> {
  const { measure } = design;
  if (measure === undefined) throw new RangeError('a method without its size measure');
  const { field, weights } = measure;
  const place = decidingFields(design).indexOf(field);
  const texts = new Map<string, string>();
  const faults = new Map<string, number>();
  for (const { unitId, values } of units) {
    const value = values[place] ?? '';
    const text =
      weights === undefined ? value : Object.hasOwn(weights, value) ? weights[value] : '';
    if (text !== undefined && positive(text)) texts.set(unitId, text);
    else faults.set(value, (faults.get(value) ?? 0) + 1);
  }
  if (faults.size > 0) refuseFaults(field, weights !== undefined, faults);
  return texts;
}

function positive(text: string): boolean {
  return /^\d{1,15}(\.\d{1,9})?$/.test(text) && /[1-9]/.test(text);
}

function refuseFaults(
  field: string,
  weighted: boolean,
  faults: ReadonlyMap<string, number>,
): never {
  const units = [...faults.values()].reduce((sum, count) => sum + count, 0);
  // Many different values are no codes; each may tell of one case, and they are not shown.
  const values =
    faults.size > 8
      ? [`${faults.size} different values`]
      : [...faults].map(([value, count]) => `${value === '' ? '(blank)' : value} (${count})`);
  throw new UserError(
    'MEASURE_NOT_POSITIVE',
    `${units} units have no size above zero in ${field}: ${listed(values)}. A unit without a size could never be drawn.`,
    weighted
      ? 'Give each of these values a weight, for example --weights "Not stated=1", or leave those units out with --where.'
      : 'Complete the field at the source, leave those units out with --where, or give weights by value with --weights.',
  );
}
