import { UserError } from '../errors.js';
import { chanceOfTheme, type Themes } from './planted.js';
import type { PlantedTheme, SynthRequest } from './request.js';

/** Refuses a theme that cannot be planted: not among the categories, too likely, or never. */
export function checkPlanted(
  { theme, times, from, to }: PlantedTheme,
  { quarter }: SynthRequest,
  themes: Themes,
): void {
  const letters = themes.categories.map(([{ letter }]) => letter);
  if (!letters.includes(theme)) {
    throw new UserError(
      'SYNTH_THEME',
      `${theme} is no category of these allegations.`,
      `Give --theme one of ${letters.join(', ')}.`,
    );
  }
  const chance = chanceOfTheme(theme, themes);
  if (!(times > 1) || times * chance >= 1) {
    const most = (Math.floor(10 / chance) / 10).toFixed(1);
    throw new UserError(
      'SYNTH_THEME',
      `${theme} cannot be planted ${String(times)} times as often: ${(chance * 100).toFixed(1)}% of cases have it as it is.`,
      `Give --times a number above 1 and below ${most}.`,
    );
  }
  if (to < quarter.from || from > quarter.to) {
    throw new UserError(
      'SYNTH_THEME',
      `No case is finalised from ${from} to ${to}, where ${theme} was to be planted.`,
      `Give --theme-in a period within ${quarter.from} to ${quarter.to}.`,
    );
  }
}
