import type { RandomStream, Weighted } from '../random/stream.js';
import type { Complainant } from './case-model.js';
import { complainantEthnicity } from './ethnicity.js';

/** A complainant; each attribute may be unknown or blank, ethnicity most often. */
export function makeComplainant(stream: RandomStream): Complainant {
  return {
    ethnicity: stream.weighted(complainantEthnicity),
    sex: stream.weighted(sexes),
    ageBand: stream.weighted(ageBands),
  };
}

const sexes: readonly Weighted<string>[] = [
  ['Female', 44],
  ['Male', 47],
  ['Other / self-described', 1],
  ['Unknown / not stated', 6],
  ['', 2],
];

const ageBands: readonly Weighted<string>[] = [
  ['17 and under', 2],
  ['18-29', 17],
  ['30-39', 23],
  ['40-49', 20],
  ['50-59', 15],
  ['60+', 11],
  ['Unknown', 9],
  ['', 3],
];
