/** Least, middle and greatest of some numbers; of an even count the middle is the mean of two. */
export function spread(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b);
  const half = sorted.length / 2;
  const median = (sorted[Math.ceil(half) - 1] + sorted[Math.floor(half)]) / 2;
  return { median, least: sorted[0], most: sorted.at(-1) };
}

/** The power of x that y grows with: the slope of log y over log x by least squares. */
export function exponentOf(points) {
  const logs = points.map(({ x, y }) => ({ x: Math.log(x), y: Math.log(y) }));
  const mean = (key) => logs.reduce((sum, point) => sum + point[key], 0) / logs.length;
  const [middleX, middleY] = [mean('x'), mean('y')];
  const across = logs.reduce((sum, { x, y }) => sum + (x - middleX) * (y - middleY), 0);
  return across / logs.reduce((sum, { x }) => sum + (x - middleX) * (x - middleX), 0);
}
