import type { IssuedValue } from '../issued-checklist.js';
import { folded, plainText } from '../sheets/cell-text.js';

/**
 * How far a text that came back is what was issued. `written otherwise` is the same in all that
 * matters: case, spaces, or in a longer text whatever is not a letter or digit of English, as when a
 * program reads a file in a wrong encoding and turns ’ into â€™.
 */
export function changeOf(was: IssuedValue, now: string): 'same' | 'written otherwise' | 'changed' {
  const before = was === null ? '' : plainText(String(was));
  if (before === now) return 'same';
  if (typeof was === 'number') return now !== '' && Number(now) === was ? 'same' : 'changed';
  if (folded(before) === folded(now)) return 'written otherwise';
  const words = englishOf(before);
  return words.length >= longEnough && words === englishOf(now) ? 'written otherwise' : 'changed';
}

/** In a short code such as A+ every sign counts. */
const longEnough = 12;

function englishOf(text: string): string {
  return text.toLowerCase().replace(/[^a-z0-9]/g, '');
}
