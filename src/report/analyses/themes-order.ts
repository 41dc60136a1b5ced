import { correctedFamily } from '../../disparity/adjusted-family.js';
import type { Count } from '../../disparity/count.js';
import type { ThemeRow, Themes } from '../../disparity/themes.js';
import type { Edition } from '../edition.js';

/** Which of the two figures of a theme is meant. */
export type ThemeMeasure = 'shares' | 'rates';

/** The counts that the change of a theme comes from. */
export function changeCounts({ change }: ThemeRow): readonly Count[] {
  if (change === null) return [];
  const { latest, earlier } = change;
  return [latest.events, latest.members, earlier.events, earlier.members];
}

/** Whether a theme is tested: known, not of a handful, and seen at all. */
function isTested({ known, change }: ThemeRow): boolean {
  if (!known || change === null || change.reliability === 'none') return false;
  return change.latest.events.value + change.earlier.events.value > 0;
}

/** The p-values of the themes that the edition shows, corrected as one family for each measure. */
export function correctedOf(
  themes: Themes,
  measure: ThemeMeasure,
  edition: Edition,
): ReadonlyMap<ThemeRow, number> {
  return correctedFamily(
    themes[measure],
    (row) => {
      const isShown = edition.shows(...changeCounts(row));
      return isShown && isTested(row) ? (row.change?.pValue ?? null) : null;
    },
    themes.settings.correction,
  );
}

/** Whether a theme has risen by more than chance would explain among as many as are tested. */
export function rises(
  row: ThemeRow,
  { settings }: Themes,
  corrected: ReadonlyMap<ThemeRow, number>,
): boolean {
  const pValue = corrected.get(row);
  return pValue !== undefined && pValue < 1 - settings.level && growth(row) > 1;
}

/**
 * First those that rise beyond chance, what rises most before the others; then all others by how
 * much they rise; last, in reading order, those that are not shown, not known or too few.
 */
export function inOrderOfRise(
  themes: Themes,
  measure: ThemeMeasure,
  corrected: ReadonlyMap<ThemeRow, number>,
  edition: Edition,
): readonly ThemeRow[] {
  const place = (row: ThemeRow): number => {
    if (!edition.shows(...changeCounts(row)) || !isTested(row)) return 2;
    return rises(row, themes, corrected) ? 0 : 1;
  };
  const placed = themes[measure].map((row, index) => {
    const own = place(row);
    return { row, index, place: own, growth: own === 2 ? 0 : growth(row) };
  });
  return placed
    .sort(
      (left, right) =>
        left.place - right.place ||
        (left.growth === right.growth ? 0 : right.growth > left.growth ? 1 : -1) ||
        left.index - right.index,
    )
    .map(({ row }) => row);
}

/** Latest over earlier; Infinity for what is new. */
export function growth({ change }: ThemeRow): number {
  if (change === null) return 0;
  return change.ratio.value ?? (change.latest.events.value > 0 ? Infinity : 0);
}
