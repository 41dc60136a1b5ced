import { UserError } from '../../errors.js';
import type { Design } from '../../sampling/design.js';
import type { EarlierDraw } from './earlier-draw.js';

/**
 * Which earlier draw used up which unit, by unit id: the first twelve characters of the draw's id.
 *
 * @throws UserError EXCLUDED_UNIT_DIFFERS
 */
export function excludedUnits(
  exclude: readonly EarlierDraw[],
  unit: Design['unit'],
): ReadonlyMap<string, string> {
  const excluded = new Map<string, string>();
  for (const draw of exclude) {
    if (draw.unit !== unit) {
      throw new UserError(
        'EXCLUDED_UNIT_DIFFERS',
        `The earlier draw ${draw.id.slice(0, 12)} drew ${draw.unit}s, and this one draws ${unit}s.`,
        `Draw with --unit ${draw.unit}, or leave that --exclude out.`,
      );
    }
    for (const unitId of draw.sampled) {
      if (!excluded.has(unitId)) excluded.set(unitId, draw.id.slice(0, 12));
    }
  }
  return excluded;
}
