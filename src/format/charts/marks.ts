/** The ink of the house, each at least 3 to 1 against white (WCAG 2.2, 1.4.11). */
export const ink = { main: '#12436D', second: '#801650', frame: '#0b0c0c', quiet: '#757a7e' };

/** Shapes around 0, 0 that are told apart without their colour, all about as large. */
const outlines = {
  circle: 'M-6 0a6 6 0 1 0 12 0a6 6 0 1 0-12 0Z',
  diamond: 'M0-8L8 0L0 8L-8 0Z',
  square: 'M-5.5-5.5H5.5V5.5H-5.5Z',
  up: 'M0-7.5L7.5 5.5H-7.5Z',
  down: 'M0 7.5L7.5-5.5H-7.5Z',
} as const;

export type Shape = keyof typeof outlines;

/** A mark around 0, 0; a hollow one is white within. */
export function mark(shape: Shape, colour: string, hollow = false, size = 1): string {
  const scale = size === 1 ? '' : ` transform="scale(${String(size)})"`;
  const paint = hollow
    ? `fill="#ffffff" stroke="${colour}" stroke-width="2"`
    : `fill="${colour}" stroke="#ffffff" stroke-width="1.5"`;
  return `<path d="${outlines[shape]}"${scale} ${paint}/>`;
}

/**
 * Something drawn around 0, 0, put at per cent of the width and pixels from the top. An inner svg is
 * the one element that takes both, in every browser.
 */
export function placed(across: string, down: number, svg: string): string {
  return `<svg x="${across}" y="${pixels(down)}" overflow="visible">${svg}</svg>\n`;
}

/** A share of the width as per cent to three decimals. */
export function percent(share: number): string {
  return `${(share * 100).toFixed(3).replace(/\.?0+$/, '')}%`;
}

/** Pixels to two decimals, without a sign on zero. */
export function pixels(value: number): string {
  return value
    .toFixed(2)
    .replace(/\.?0+$/, '')
    .replace(/^-0$/, '0');
}

/** A straight line; positions across as written. */
export function line(
  [x1, y1]: readonly [string, number],
  [x2, y2]: readonly [string, number],
  paint: string,
): string {
  return `<line x1="${x1}" x2="${x2}" y1="${pixels(y1)}" y2="${pixels(y2)}" ${paint}/>\n`;
}
