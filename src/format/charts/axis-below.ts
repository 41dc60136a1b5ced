import { escapeHtml } from '../escape-html.js';
import { ink, line, percent, pixels } from './marks.js';
import { stack, type Piece } from './pieces.js';
import { textWidth } from './text-width.js';
import { paragraph } from './words.js';

/** A mark of an axis: where, from 0 at the left to 1 at the right, and what stands at it. */
export interface ShareTick {
  readonly share: number;
  readonly label: string;
}

/** The axis below a plot that is no narrower than `narrowest`: its line, its marks and its name. */
export function axisBelow(
  ticks: readonly ShareTick[],
  narrowest: number,
  name: string,
  width = narrowest,
): Piece {
  const marks = ticks.map((tick) => {
    const across = percent(tick.share);
    const { anchor, shift } = standing(tick, narrowest);
    const aside = shift === 0 ? '' : ` dx="${pixels(shift)}"`;
    return (
      line([across, 0], [across, 6], `stroke="${ink.frame}"`) +
      `<text x="${across}"${aside} y="22" text-anchor="${anchor}">${escapeHtml(tick.label)}</text>\n`
    );
  });
  const lines = line(['0%', 0], ['100%', 0], `stroke="${ink.frame}"`) + marks.join('');
  return stack([{ svg: lines, height: 28 }, paragraph(name, width)]);
}

/** What a page leaves free at the sides of a picture, on paper as well. */
const free = { left: 10, right: 20 };

/** How the label of a mark stands: below it, or beginning or ending as far out as there is room. */
function standing(
  { share, label }: ShareTick,
  narrowest: number,
): { readonly anchor: 'start' | 'middle' | 'end'; readonly shift: number } {
  const half = textWidth(label) / 2;
  const [before, after] = [share * narrowest + free.left, (1 - share) * narrowest + free.right];
  if (before < half) return { anchor: 'start', shift: -before };
  return after < half ? { anchor: 'end', shift: after } : { anchor: 'middle', shift: 0 };
}

/** The first of several sets of marks whose labels stand apart on an axis no narrower than this. */
export function ticksThatFit(
  candidates: readonly (readonly ShareTick[])[],
  narrowest: number,
): readonly ShareTick[] {
  return candidates.find((ticks) => standApart(ticks, narrowest)) ?? [];
}

/** Whether labels stand apart at the narrowest, and so at any width. */
function standApart(ticks: readonly ShareTick[], narrowest: number): boolean {
  let reached = -Infinity;
  return ticks.every((tick) => {
    const { anchor, shift } = standing(tick, narrowest);
    const width = textWidth(tick.label);
    const start =
      tick.share * narrowest + shift - { start: 0, middle: width / 2, end: width }[anchor];
    const fits = start >= reached + 6;
    reached = start + width;
    return fits;
  });
}
