import { escapeHtml } from '../escape-html.js';
import { numberInWords } from './chart-number.js';
import { percent, pixels, placed } from './marks.js';
import { swatch, type Swatch } from './palette.js';
import { patterned } from './patterned.js';
import { space, stack, type Piece } from './pieces.js';
import type { StackedRow } from './stacked-chart.js';
import { textWidth } from './text-width.js';
import { paragraph } from './words.js';

/** The bar of a group, and below it in words what did not fit; nothing where none is to be drawn. */
export function barOf({ shares }: StackedRow, { narrowest, widest }: Room): Piece {
  if (shares === null) return space(0);
  const segments = segmentsOf(shares, narrowest);
  const bar = segments.map((segment) => drawn(segment, widest)).join('') + blank(segments);
  return stack([{ svg: bar, height }, space(2), paragraph(beside(segments), narrowest)]);
}

/** The widths in pixels between which a bar may be drawn. */
export interface Room {
  readonly narrowest: number;
  readonly widest: number;
}

const height = 28;

interface Segment extends Swatch {
  readonly start: number;
  readonly share: number | null;
  /** What fits in the segment where the picture is narrowest. */
  readonly inside: string;
}

function segmentsOf(shares: readonly (number | null)[], narrowest: number): readonly Segment[] {
  const known = shares.reduce<number>((sum, share) => sum + (share ?? 0), 0);
  if (known > 1 + 1e-6 || shares.some((share) => share !== null && share < 0)) {
    throw new RangeError(
      `The shares of a stacked bar are not parts of one whole: ${String(shares)}.`,
    );
  }
  let start = 0;
  return shares.map((share, index) => {
    const look = swatch(index);
    const room = (share ?? 0) * narrowest - 8;
    const inside = [`${look.letter} ${numberInWords(share ?? 0, 'rate')}`, look.letter];
    const segment = {
      ...look,
      start,
      share,
      inside: inside.find((text) => textWidth(text) <= room) ?? '',
    };
    start += share ?? 0;
    return segment;
  });
}

function drawn(segment: Segment, widest: number): string {
  const { start, share, inside } = segment;
  if (share === null || share === 0) return '';
  const box = { across: percent(start), share: percent(share), height, widest: share * widest };
  const edge = placed(
    percent(start),
    0,
    `<path d="M0 0V${String(height)}" stroke="#ffffff" stroke-width="2"/>`,
  );
  return patterned(segment, box) + (start === 0 ? '' : edge) + letters(segment, inside);
}

/** Over a pattern the text has a ground of its own. */
function letters({ start, share, fill, text, pattern }: Segment, inside: string): string {
  if (inside === '') return '';
  const width = textWidth(inside) + 6;
  const ground =
    pattern === 'plain'
      ? ''
      : `<rect x="${pixels(-width / 2)}" y="4" width="${pixels(width)}" height="${String(height - 8)}" fill="${fill}"/>`;
  const words = `<text y="${String(height / 2 + 5)}" text-anchor="middle" fill="${text}">${escapeHtml(inside)}</text>`;
  return placed(percent(start + (share ?? 0) / 2), 0, ground + words);
}

/** The frame around what is left of a bar where some shares are not shown. */
function blank(segments: readonly Segment[]): string {
  if (segments.every(({ share }) => share !== null)) return '';
  const known = Math.min(
    1,
    segments.reduce((sum, { share }) => sum + (share ?? 0), 0),
  );
  return `<rect x="${percent(known)}" y="1" width="${percent(1 - known)}" height="${String(height - 2)}" fill="#ffffff" stroke="#3D3D3D" stroke-width="1.5" stroke-dasharray="4 3"/>\n`;
}

/** The numbers that did not fit, and which categories have none or are not shown. */
function beside(segments: readonly Segment[]): string {
  const lettersOf = (holds: (segment: Segment) => boolean): string =>
    segments
      .filter(holds)
      .map(({ letter }) => letter)
      .join(', ');
  const numbers = segments.flatMap(({ letter, share, inside }) =>
    share === null || share === 0 || inside.length > letter.length
      ? []
      : [`${letter}\u00a0${numberInWords(share, 'rate')}`],
  );
  const none = lettersOf(({ share }) => share === 0);
  const hidden = lettersOf(({ share }) => share === null);
  return [
    ...numbers,
    ...(none === '' ? [] : [`none: ${none}`]),
    ...(hidden === '' ? [] : [`not shown: ${hidden}`]),
  ].join('; ');
}
