import { isIsoDate } from '../../frame/calendar.js';
import type { SeedSource } from './seed-source.js';

/** A draw of a lottery that is shown in public and kept in public lists of results. */
export const lottery = {
  summary: 'the draw of a named lottery on a named day',
  named: 'the lottery and the day of its draw: "UK Lotto 2026-12-02"',
  detailFault: (detail) => {
    if (!isIsoDate(detail.slice(-10)) || !/^.{3,} $/.test(detail.slice(0, -10))) {
      return 'is not the name of a lottery and the day of its draw, such as UK Lotto 2026-12-02';
    }
    if (detail.length > 80) return 'is longer than 80 characters';
    return /^[\x21-\x7e]+( [\x21-\x7e]+)*$/.test(detail)
      ? undefined
      : 'becomes part of the seed, and is not printable ASCII in words with one space between them';
  },
  event: (detail) =>
    `The draw of ${detail.slice(0, -11)} on ${detail.slice(-10)}, from the published result.`,
  day: (detail) => detail.slice(-10),
  formatting: (detail) =>
    `${detail}, a space, and the main numbers in ascending order, two digits each with a space between them; bonus and supplementary numbers are left out.`,
  example: { detail: 'UK Lotto 2026-12-02', seed: 'UK Lotto 2026-12-02 07 16 22 35 41 58' },
  seedFault: (seedText, detail) => {
    const numbers = seedText.startsWith(`${detail} `) ? seedText.slice(detail.length + 1) : '';
    if (!/^\d\d( \d\d){4,19}$/.test(numbers)) {
      return `is not "${detail}" and at least five numbers of two digits, each after one space`;
    }
    const parts = numbers.split(' ');
    return parts.some((part, place) => place > 0 && part <= (parts[place - 1] ?? ''))
      ? 'does not have its numbers in ascending order'
      : undefined;
  },
} satisfies SeedSource;
