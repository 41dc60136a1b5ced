import { letterOf } from './letter.js';

/** The look of one category of a stacked chart. */
export interface Swatch {
  /** A, B, ... Z, AA: what stands in the bar and in the legend, so that colour is not needed. */
  readonly letter: string;
  readonly fill: string;
  /** Black or white, at least 4.5 to 1 against the fill (WCAG 2.2, 1.4.3). */
  readonly text: string;
  readonly pattern: Pattern;
}

export type Pattern = 'plain' | 'stripes' | 'dots';

/** Six colours, then the same with stripes, then with dots; after eighteen only letters differ. */
export function swatch(index: number): Swatch {
  const [fill, text] = colours[index % colours.length] ?? colours[0];
  return {
    letter: letterOf(index),
    fill,
    text,
    pattern: patterns[Math.floor(index / colours.length) % patterns.length] ?? 'plain',
  };
}

/** The colours of the Government Analysis Function for charts by category. */
const colours = [
  ['#12436D', '#ffffff'],
  ['#28A197', '#0b0c0c'],
  ['#801650', '#ffffff'],
  ['#F46A25', '#0b0c0c'],
  ['#3D3D3D', '#ffffff'],
  ['#A285D1', '#0b0c0c'],
] as const;

const patterns = ['plain', 'stripes', 'dots'] as const;
