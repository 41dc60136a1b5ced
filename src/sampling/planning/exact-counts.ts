/** How many ways there are to take `chosen` of `all`, exactly; none outside 0 to `all`. */
export function choose(all: number, chosen: number): bigint {
  if (chosen < 0 || chosen > all) return 0n;
  const fewer = Math.min(chosen, all - chosen);
  let ways = 1n;
  for (let taken = 1; taken <= fewer; taken += 1) {
    ways = (ways * BigInt(all - fewer + taken)) / BigInt(taken);
  }
  return ways;
}

/** A whole number to a whole power of 0 or more, by squaring. */
export function power(base: bigint, exponent: number): bigint {
  let result = 1n;
  let square = base;
  for (let left = exponent; left > 0; left = Math.floor(left / 2)) {
    if (left % 2 === 1) result *= square;
    square *= square;
  }
  return result;
}
