import { randomStream, type RandomStream } from '../../../src/random/stream.js';
import type { Interval } from '../../../src/statistics/interval.js';

/** One seed for all simulations of survey intervals; each names its purpose. */
const seed = '20261122 coverage of survey intervals';

/** A stream under the seed. */
export function streamFor(purpose: string): RandomStream {
  return randomStream(purpose, seed);
}

/** How often, of so many samples, the interval of one holds the truth; samples without any are left out. */
export function coverageOf(
  purpose: string,
  draws: number,
  truth: number,
  intervalOf: (stream: RandomStream) => Interval | null,
): number {
  const stream = streamFor(purpose);
  let held = 0;
  let made = 0;
  for (let draw = 0; draw < draws; draw += 1) {
    const interval = intervalOf(stream);
    if (interval === null) continue;
    made += 1;
    if (interval.low <= truth + 1e-12 && truth <= interval.high + 1e-12) held += 1;
  }
  return held / made;
}

/** A simple random sample without replacement. */
export function drawn<Unit>(units: readonly Unit[], count: number, stream: RandomStream): Unit[] {
  const left = [...units];
  return Array.from({ length: count }, () => left.splice(stream.integer(left.length), 1)[0]!);
}

/** A number of the beta distribution with this mean, and variance mean (1 - mean) times `alike`. */
export function betaNumber(mean: number, alike: number, stream: RandomStream): number {
  const scale = (1 - alike) / alike;
  const one = gammaNumber(mean * scale, stream);
  return one / (one + gammaNumber((1 - mean) * scale, stream));
}

/** Marsaglia and Tsang 2000, ACM Transactions on Mathematical Software 26: 363-372. */
function gammaNumber(shape: number, stream: RandomStream): number {
  const open = (): number => 1 - stream.next();
  if (shape < 1) return gammaNumber(shape + 1, stream) * Math.exp(Math.log(open()) / shape);
  const d = shape - 1 / 3;
  for (;;) {
    const normal = Math.sqrt(-2 * Math.log(open())) * Math.cos(2 * Math.PI * open());
    const root = 1 + normal / Math.sqrt(9 * d);
    if (root <= 0) continue;
    const cube = root * root * root;
    if (Math.log(open()) < (normal * normal) / 2 + d - d * cube + d * Math.log(cube)) {
      return d * cube;
    }
  }
}
