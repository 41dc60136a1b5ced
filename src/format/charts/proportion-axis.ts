/** An axis from zero: its end and its marks, all proportions. */
export interface Axis {
  readonly maximum: number;
  readonly ticks: readonly number[];
}

/**
 * The shortest axis from 0 that ends on a round mark at or above the largest proportion, with two to
 * five steps. It never runs past 100% unless a value does.
 */
export function proportionAxis(largest: number): Axis {
  const parts = Math.max(1, Math.ceil(largest * unit - 1e-6));
  const step = steps.find((candidate) => Math.ceil(parts / candidate) <= 5) ?? unit;
  const count = Math.max(2, Math.ceil(parts / step));
  const ticks = Array.from({ length: count + 1 }, (_, index) => (index * step) / unit);
  return { maximum: (count * step) / unit, ticks };
}

/** Steps in ten-thousandths, so that marks are exact: 0.01% to 20%. */
const unit = 10_000;
const steps = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000];
