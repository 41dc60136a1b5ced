import { stirlingSeries } from './log-factorial.js';

/**
 * The natural logarithm of the gamma function of a number above 0: (n - 1)! for a whole n, and what
 * joins the factorials in between. Moved up to 16 by multiplication, there Stirling's series.
 */
export function logGamma(at: number): number {
  let product = 1;
  let above = at;
  for (; above < 16; above += 1) product *= above;
  const stirling = (above - 0.5) * Math.log(above) - above + 0.5 * Math.log(2 * Math.PI);
  return stirling + stirlingSeries(above) - Math.log(product);
}
