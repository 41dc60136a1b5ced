import type { SeedSource } from './seed-source.js';
import { utcTime } from './utc-time.js';

/** The chains of the League of Entropy that make a seed, as their `/info` describes them. */
const chains = {
  quicknet: {
    hash: '52db9ba70e0cc0f6eaf7803dd07447a1f5477735fd3f661792ba94600c84e971',
    genesis: 1_692_803_367,
    period: 3,
  },
  default: {
    hash: '8990e7a9aaed2ffed73dbd7092123d6f289930540d7651336225dc172e51b2ce',
    genesis: 1_595_431_050,
    period: 30,
  },
} as const;

/**
 * A round of drand, the public randomness beacon of the League of Entropy: its number is its time,
 * genesis + (round - 1) x period, and its randomness is the SHA-256 of a threshold signature.
 */
export const drand = {
  summary: 'a round of the public randomness beacon drand',
  named: 'chain and round: "quicknet round 34441012" (also the chain default)',
  detailFault: (detail) =>
    parsed(detail) === undefined
      ? `is not a chain (${Object.keys(chains).join(' or ')}) and a round, such as quicknet round 34441012`
      : undefined,
  event: (detail) => {
    const { chain, round, day, time } = known(detail);
    return `Round ${round} of the chain ${chain} of drand, the public randomness beacon of the League of Entropy, due on ${day} at ${time} UTC: https://api.drand.sh/${chains[chain].hash}/public/${round}`;
  },
  day: (detail) => known(detail).day,
  formatting: (detail) =>
    `drand ${detail}, a space, and the 64 characters (0-9, a-f) of "randomness" of that round.`,
  example: {
    detail: 'quicknet round 34441012',
    seed: 'drand quicknet round 34441012 3f9ac1c5f3b0d4e87a6290b7de1c84a5f26e0d136b58c97af4e2013dbc865a97',
  },
  seedFault: (seedText, detail) =>
    seedText.startsWith(`drand ${detail} `) &&
    /^[0-9a-f]{64}$/.test(seedText.slice(`drand ${detail} `.length))
      ? undefined
      : `is not "drand ${detail}", a space and 64 characters from 0-9 and a-f`,
} satisfies SeedSource;

interface Round {
  readonly chain: keyof typeof chains;
  readonly round: string;
  readonly day: string;
  readonly time: string;
}

function parsed(detail: string): Round | undefined {
  const match = /^(quicknet|default) round ([1-9]\d{0,9})$/.exec(detail);
  if (match === null) return undefined;
  const chain = match[1] === 'default' ? 'default' : 'quicknet';
  const { genesis, period } = chains[chain];
  const round = match[2] ?? '';
  return { chain, round, ...utcTime(genesis + (Number(round) - 1) * period) };
}

function known(detail: string): Round {
  const round = parsed(detail);
  if (round === undefined) throw new RangeError(`no drand round: ${detail}`);
  return round;
}
