type Matrix = readonly (readonly number[])[];

/**
 * The trace of A⁻¹B, and of its square: the sum of its eigenvalues and of their squares. Both are square
 * and of one size; A is symmetric and positive definite. A singular A gives what is not finite.
 */
export function tracesOfQuotient(
  numerator: Matrix,
  denominator: Matrix,
): { readonly sum: number; readonly squares: number } {
  const quotient = solved(denominator, numerator);
  let sum = 0;
  let squares = 0;
  quotient.forEach((row, place) => {
    sum += row[place] ?? NaN;
    row.forEach((figure, column) => {
      squares += figure * (quotient[column]?.[place] ?? NaN);
    });
  });
  return { sum, squares };
}

/** A⁻¹B by Gauss and Jordan; a positive definite A needs no exchange of rows. */
function solved(left: Matrix, right: Matrix): Matrix {
  const size = left.length;
  let rows = left.map((row, place) => [...row, ...(right[place] ?? [])]);
  for (let pivot = 0; pivot < size; pivot += 1) {
    const divisor = rows[pivot]?.[pivot] ?? NaN;
    const leading = (rows[pivot] ?? []).map((figure) => figure / divisor);
    rows = rows.map((row, place) => {
      if (place === pivot) return leading;
      const factor = row[pivot] ?? NaN;
      return row.map((figure, column) => figure - factor * (leading[column] ?? NaN));
    });
  }
  return rows.map((row) => row.slice(size));
}
