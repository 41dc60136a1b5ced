import type { SeedSource } from './seed-source.js';

/**
 * A pulse of the NIST Randomness Beacon 2.0 (NISTIR 8213). Pulses are sixty seconds apart when
 * nothing fails, but some are left out, so a pulse number does not tell its time.
 */
export const nist = {
  summary: 'a pulse of the NIST Randomness Beacon 2.0',
  named: 'chain and pulse: "chain 2 pulse 2100000", far enough ahead to be unknown',
  detailFault: (detail) =>
    pattern.test(detail) ? undefined : 'is not a chain and a pulse, such as chain 2 pulse 2100000',
  event: (detail) => {
    const [, chain = '', pulse = ''] = pattern.exec(detail) ?? [];
    return `Pulse ${pulse} of chain ${chain} of the NIST Randomness Beacon 2.0, whenever it is published: https://beacon.nist.gov/beacon/2.0/chain/${chain}/pulse/${pulse}`;
  },
  day: () => undefined,
  formatting: (detail) =>
    `nist ${detail}, a space, and the 128 characters (0-9, A-F) of "outputValue" of that pulse.`,
  example: {
    detail: 'chain 2 pulse 2100000',
    seed: 'nist chain 2 pulse 2100000 5C0E81F7A92D346B80E1D75A3B9C6F428E10D39A7B64C5F20E81A93D4762BF05D8E19C3A746F2B80E5D1637A94C8F20B6E3D91A75C48F06BD2E3817A5C4936F0',
  },
  seedFault: (seedText, detail) =>
    seedText.startsWith(`nist ${detail} `) &&
    /^[0-9A-F]{128}$/.test(seedText.slice(`nist ${detail} `.length))
      ? undefined
      : `is not "nist ${detail}", a space and 128 characters from 0-9 and A-F`,
} satisfies SeedSource;

const pattern = /^chain ([1-9]\d{0,3}) pulse ([1-9]\d{0,11})$/;
