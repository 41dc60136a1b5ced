/** The time to the second, in UTC. */
export function now(): string {
  return `${(fixedClock() ?? new Date()).toISOString().slice(0, 19)}Z`;
}

/** SOURCE_DATE_EPOCH, where it is set, stands for the clock, in UTC (reproducible-builds.org). */
function fixedClock(): Date | undefined {
  const epoch = process.env['SOURCE_DATE_EPOCH'] ?? '';
  return /^\d{1,11}$/.test(epoch) ? new Date(Number(epoch) * 1000) : undefined;
}

/** The day here. */
export function today(): string {
  const fixed = fixedClock();
  if (fixed !== undefined) return fixed.toISOString().slice(0, 10);
  const here = new Date();
  const two = (number: number) => String(number).padStart(2, '0');
  return `${here.getFullYear()}-${two(here.getMonth() + 1)}-${two(here.getDate())}`;
}
