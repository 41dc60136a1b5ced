import { pixels } from './marks.js';
import type { Pattern, Swatch } from './palette.js';

/**
 * A rectangle in the colour and the pattern of a swatch. The pattern is drawn line by line and cut by
 * an inner svg: an SVG pattern is fetched by its id, and a page of ours refers to nothing.
 */
export function patterned(
  { fill, pattern }: Swatch,
  { across, share, height, widest }: Place,
): string {
  const place = `x="${across}" width="${share}" height="${pixels(height)}"`;
  const rectangle = `<rect ${place} fill="${fill}"/>\n`;
  if (pattern === 'plain') return rectangle;
  const overlay = `<path d="${overlays[pattern](widest, height)}" stroke="#ffffff" stroke-width="2" stroke-linecap="round"/>`;
  return `${rectangle}<svg ${place} overflow="hidden">${overlay}</svg>\n`;
}

interface Place {
  readonly across: string;
  readonly share: string;
  readonly height: number;
  /** How many pixels wide the rectangle may become. */
  readonly widest: number;
}

const step = 8;

const overlays: Readonly<
  Record<Exclude<Pattern, 'plain'>, (width: number, height: number) => string>
> = {
  stripes: (width, height) =>
    every(width + height)
      .map((x) => `M${pixels(x)} 0l${pixels(-height)} ${pixels(height)}`)
      .join(''),
  dots: (width, height) =>
    every(height)
      .flatMap((y) => every(width).map((x) => `M${pixels(x)} ${pixels(y)}h.01`))
      .join(''),
};

function every(length: number): readonly number[] {
  return Array.from({ length: Math.ceil(length / step) }, (_, index) => index * step + step / 2);
}
