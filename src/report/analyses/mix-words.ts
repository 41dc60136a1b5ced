import type { MixResidual } from '../../disparity/mix-residuals.js';
import type { OutcomeMix } from '../../disparity/mix.js';
import type { Count } from '../../disparity/count.js';
import { fewestForRate } from '../../disparity/reliability.js';
import { readableNumber } from '../../format/numbers.js';
import type { Edition } from '../edition.js';
import { listInWords, notShown } from './words.js';

/** An adjusted residual beyond this is named. */
const namedBeyond = 2;

/** What the figures of a cell of the tested part come from. */
export function residualCounts(cell: MixResidual): readonly Count[] {
  return [cell.observed, cell.ofGroup, cell.ofOutcome, cell.total];
}

/** Whether a cell has more or fewer than chance alone would mostly give, before any correction. */
export function standsOut({ residual, ofGroup }: MixResidual): boolean {
  return residual !== null && Math.abs(residual) > namedBeyond && ofGroup.value >= fewestForRate;
}

/** "Final written warning more often than expected, 7 against 3.1". */
export function cellInWords({ outcome, observed, expected }: MixResidual): string {
  if (expected === null) return outcome.label;
  const numbers = `${readableNumber(observed.value, 'count')} against ${oneDecimal(expected)}`;
  const [sees, expects] = [observed.value, expected];
  if (sees === expects) return `${outcome.label} as often as expected, ${numbers}`;
  return `${outcome.label} ${sees > expects ? 'more' : 'less'} often than expected, ${numbers}`;
}

/** Whether a cell that stands out still does after correction for all cells, in words. */
export function chanceInWords(
  { pValue, pAdjusted }: MixResidual,
  { settings, residuals }: OutcomeMix,
): string {
  if (pValue === null || pAdjusted === null || settings.correction === 'none') return '';
  return pAdjusted < 1 - settings.level
    ? `, more than chance would explain among ${String(residuals.length)} cells`
    : `, which among ${String(residuals.length)} cells could be chance`;
}

/** One group in a sentence: the outcomes that it has more or less often than expected. */
export function groupSentence(
  group: string,
  label: string,
  mix: OutcomeMix,
  edition: Edition,
): string {
  const cells = mix.residuals.filter((cell) => cell.group.value === group);
  const shown = cells.filter((cell) => edition.shows(...residualCounts(cell)));
  if (cells.length === 0) return `${label}: not compared, as the group is not known.`;
  if (shown.length === 0) return `${label}: ${notShown}.`;
  const rest =
    shown.length < cells.length ? ' Some of its outcomes are not shown, to protect people.' : '';
  const [first] = shown;
  if (first !== undefined && first.ofGroup.value < fewestForRate) {
    return `${label}: too few to compare.${rest}`;
  }
  if (mix.settings.inference === 'census') return `${label}: ${countedInWords(shown)}.${rest}`;
  const apart = shown.filter(standsOut);
  if (apart.length > 0) {
    const said = apart.map((cell) => `${cellInWords(cell)}${chanceInWords(cell, mix)}`);
    return `${label}: ${said.join('; ')}.${rest}`;
  }
  const which = rest === '' ? 'no outcome' : 'of the outcomes shown, none';
  return `${label}: ${which} is further from what is expected than chance would explain.${rest}`;
}

/** For a census, where there is no chance: the cells furthest above and below what is expected. */
function countedInWords(cells: readonly MixResidual[]): string {
  const excess = (cell: MixResidual): number => cell.observed.value - (cell.expected ?? 0);
  const [first, ...others] = cells;
  if (first === undefined) return 'no outcome';
  const pick = (better: (one: number, than: number) => boolean): MixResidual =>
    others.reduce((best, cell) => (better(excess(cell), excess(best)) ? cell : best), first);
  const extremes = [pick((one, than) => one > than), pick((one, than) => one < than)].filter(
    (cell, index, both) => index === 0 || cell !== both[0],
  );
  return `${listInWords(extremes.map(cellInWords))} (counted, not estimated)`;
}

/** "3.1". */
function oneDecimal(value: number): string {
  return (Math.round(value * 10 + 1e-9) / 10).toFixed(1);
}
