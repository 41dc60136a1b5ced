/**
 * A reader who knows linear sums of hidden parts and subtracts: whether a sum follows from others,
 * worked out with none of the code under test. Arithmetic is modulo a prime, which can only find more.
 */
const prime = 32_749;

export type Sum = readonly number[];

export function follows(target: Sum, known: readonly Sum[]): boolean {
  return rankOf(known) === rankOf([...known, target]);
}

function rankOf(sums: readonly Sum[]): number {
  const rows = sums.map((sum) => sum.map((value) => ((value % prime) + prime) % prime));
  let rank = 0;
  for (let column = 0; column < (rows[0]?.length ?? 0) && rank < rows.length; column += 1) {
    const pivot = rows.findIndex((row, place) => place >= rank && row[column] !== 0);
    if (pivot < 0) continue;
    [rows[rank], rows[pivot]] = [rows[pivot]!, rows[rank]!];
    const top = rows[rank]!;
    const inverse = inverseOf(top[column]!);
    for (let place = 0; place < rows.length; place += 1) {
      const row = rows[place]!;
      if (place === rank || row[column] === 0) continue;
      const factor = (row[column]! * inverse) % prime;
      for (let at = column; at < row.length; at += 1) {
        row[at] = (row[at]! + (prime - factor) * top[at]!) % prime;
      }
    }
    rank += 1;
  }
  return rank;
}

function inverseOf(value: number): number {
  let result = 1;
  let base = value;
  for (let exponent = prime - 2; exponent > 0; exponent = Math.floor(exponent / 2)) {
    if (exponent % 2 === 1) result = (result * base) % prime;
    base = (base * base) % prime;
  }
  return result;
}
