/** Where, in the one number that stands for a filling, what a column holds is kept. */
export interface Digit {
  readonly place: number;
  readonly base: number;
}

/**
 * Digits for what each column holds, up to `most` in all. As many fillings as a network may have never
 * need numbers beyond 2^53.
 */
export function fillingDigits(columns: readonly number[], most: number): readonly Digit[] {
  let place = 1;
  return columns.map((column) => {
    const digit = { place, base: Math.min(column, most) + 1 };
    place *= digit.base;
    return digit;
  });
}

/** What one column holds in a filling. */
export function digitOf(filling: number, digit: Digit | undefined): number {
  return digit === undefined ? 0 : Math.floor(filling / digit.place) % digit.base;
}

/** In how many ways columns with these totals can hold up to `most` among them. */
export function numberOfFillings(columns: readonly number[], most: number): number {
  let ways = [1];
  for (const column of columns) {
    const upTo = runningSums(ways);
    const waysToHoldUpTo = (held: number): number => upTo[Math.min(held, upTo.length - 1)] ?? 0;
    ways = Array.from(
      { length: most + 1 },
      (_, held) => waysToHoldUpTo(held) - waysToHoldUpTo(held - column - 1),
    );
  }
  return ways.reduce((all, number) => all + number, 0);
}

function runningSums(numbers: readonly number[]): readonly number[] {
  let running = 0;
  return numbers.map((number) => (running += number));
}
