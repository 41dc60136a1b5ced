import { pixels } from './marks.js';

/** A line through points in order; null breaks it. Shares are of the width, the rest is pixels. */
export type Course = readonly ({ readonly share: number; readonly down: number } | null)[];

/**
 * Lines over the whole of a plot, cut where they leave it. They are stretched to the width of the
 * plot, their strokes are not.
 */
export function curves(
  lines: readonly { readonly course: Course; readonly paint: string }[],
  height: number,
): string {
  const paths = lines
    .map(({ course, paint }) => ({ way: wayOf(course), paint }))
    .filter(({ way }) => way !== '')
    .map(
      ({ way, paint }) =>
        `<path d="${way}" fill="none" ${paint} vector-effect="non-scaling-stroke"/>\n`,
    );
  if (paths.length === 0) return '';
  return `<svg x="0" y="0" width="100%" height="${pixels(height)}" viewBox="0 0 ${String(across)} ${pixels(height)}" preserveAspectRatio="none">\n${paths.join('')}</svg>\n`;
}

const across = 1000;

function wayOf(course: Course): string {
  let pen = 'M';
  return course
    .map((point, index) => {
      if (isWithinLevel(course, index)) return '';
      const letter = pen;
      pen = point === null ? 'M' : 'L';
      return point === null ? '' : `${letter}${pixels(point.share * across)} ${pixels(point.down)}`;
    })
    .join('');
}

/** Whether a point is passed by a level line from the one before it to the one after. */
function isWithinLevel(course: Course, index: number): boolean {
  const heights = [index - 1, index, index + 1].map((place) => course[place]?.down);
  return heights[1] !== undefined && heights.every((down) => down === heights[1]);
}
