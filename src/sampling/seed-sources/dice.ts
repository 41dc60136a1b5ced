import type { SeedSource } from './seed-source.js';

/** Twenty ten-sided dice: about 66 bits, and everybody in the room sees them. */
export const dice = {
  summary: 'twenty ten-sided dice rolled in public',
  named:
    'where, when and before whom they are rolled: "Town Hall, panel meeting of 1 December 2026"',
  detailFault: (detail) =>
    detail.length < 10
      ? 'does not say where, when and before whom the dice are rolled'
      : /^[^\p{Cc}\p{Cf}\u2028\u2029]{10,120}$/u.test(detail)
        ? undefined
        : 'is not one line of at most 120 characters',
  event: (detail) => `Twenty ten-sided dice, rolled in public: ${detail}.`,
  day: () => undefined,
  formatting: () =>
    'the twenty digits in the order in which they were rolled, without spaces; a face that shows 10 is written 0. Dice rolled one after the other count in that order; dice rolled together are first laid in a row and then read from the left. Every roll is made once and counts.',
  example: { detail: 'Town Hall, meeting of 1 December', seed: '70416982355180247639' },
  seedFault: (seedText) =>
    /^\d{20}$/.test(seedText)
      ? undefined
      : `is not twenty digits without spaces (it has ${seedText.length} characters)`,
} satisfies SeedSource;
