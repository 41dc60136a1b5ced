import { beforeEach, describe, expect, it } from 'vitest';
import { checkCertificate } from '../../../src/disclosure/proof/check-certificate.js';
import { protectRelease } from '../../../src/disclosure/protect-release.js';
import type {
  Certificate,
  Condition,
  PublishedBefore,
  SensitiveProof,
} from '../../../src/disclosure/release.js';
import { randomStream } from '../../../src/random/stream.js';
import { randomPopulation, tableCells, tablePopulation } from './releases.js';

const rules = { threshold: 5, largestModel: 400 };
const population = tablePopulation([
  [3, 40, 60, 1],
  [50, 12, 70, 4],
  [80, 90, 30, 25],
]);
const cells = tableCells(population, [['row', 'column']]);
let certificate: Certificate;
let hidden: readonly string[];

beforeEach(() => {
  const release = protectRelease(population, cells, [], rules);
  if (release.status === 'refused') throw new Error('the table of these tests can be protected');
  ({ certificate, hidden } = release);
});

function check(
  changed: Certificate,
  hiddenKeys: readonly string[] = hidden,
  before: readonly PublishedBefore[] = [],
): readonly string[] {
  return checkCertificate(population, cells, hiddenKeys, before, changed, rules);
}

/** The certificate with one change of one population made otherwise. */
function withChange(number: number, place: number, change: number): Certificate {
  const populations = certificate.populations.map((changes, index) =>
    index === number
      ? changes.map((one, at) => (at === place ? { ...one, change: one.change + change } : one))
      : changes,
  );
  return { ...certificate, populations };
}

describe('a certificate', () => {
  it('is accepted as it was made, also after a journey as JSON', () => {
    expect(check(certificate)).toEqual([]);
    expect(check(JSON.parse(JSON.stringify(certificate)) as Certificate)).toEqual([]);
  });

  it('has for every sensitive count a population on either side of what is safe', () => {
    const place = (field: string) => certificate.fields.indexOf(field);
    const countIn = (number: number, { sensitive }: SensitiveProof): number =>
      certificate.populations[number]!.reduce((sum, { values, change }) => {
        const isIn = (conditions: readonly Condition[]) =>
          conditions.every((one) => one.values.includes(values[place(one.field)]!));
        const own = isIn(sensitive.whole) && !(sensitive.part !== null && isIn(sensitive.part));
        return sum + (own ? change : 0);
      }, sensitive.count);
    expect(certificate.proofs).toHaveLength(3);
    for (const proof of certificate.proofs) {
      expect(countIn(proof.low, proof)).toBeLessThanOrEqual(1);
      expect(countIn(proof.high, proof)).toBeGreaterThanOrEqual(5);
    }
  });

  it('is refused when any number in it is made otherwise', () => {
    for (const [number, changes] of certificate.populations.entries()) {
      for (const place of changes.keys()) {
        for (const change of [1, -1, 0.5]) {
          expect(check(withChange(number, place, change))).not.toEqual([]);
        }
      }
    }
  });

  it('is refused when a hidden cell is shown after all', () => {
    for (const key of hidden) {
      const faults = check(
        certificate,
        hidden.filter((other) => other !== key),
      );
      expect(faults.join()).toContain(`${key} is shown`);
    }
  });

  it('is refused when a proof is missing, or points to the truth', () => {
    for (const [number, proof] of certificate.proofs.entries()) {
      const proofs = certificate.proofs.filter((_, index) => index !== number);
      expect(check({ ...certificate, proofs }).join()).toContain('no proof');
      const weak = certificate.proofs.with(number, { ...proof, high: 0 });
      expect(check({ ...certificate, proofs: weak }).join()).toContain('not protected');
    }
  });

  it('is refused when it claims that a count was known before, and no ledger says so', () => {
    const [proof] = certificate.proofs;
    const { whole, part, count } = proof!.sensitive;
    for (const steps of [[], [{ whole, part, times: 1 }]]) {
      const known = { bound: count, steps };
      const proofs = certificate.proofs.with(0, { ...proof!, high: 0, knownHigh: known });
      expect(check({ ...certificate, proofs }).join()).toContain('not known before');
    }
  });

  it('is refused when a population holds fewer than no units, or kinds that cannot be', () => {
    const extra = (values: readonly string[], change: number): Certificate => ({
      ...certificate,
      populations: certificate.populations.with(1, [
        ...certificate.populations[1]!,
        { values, change },
      ]),
    });
    expect(check(extra(['c9', 'r1'], 0)).join()).toContain('population 1 cannot be');
    expect(check(extra(['c1'], 0)).join()).toContain('population 1 cannot be');
    const emptied = {
      ...certificate,
      populations: certificate.populations.with(1, [
        { values: ['c1', 'r1'], change: -4 },
        { values: ['c2', 'r1'], change: 4 },
      ]),
    };
    expect(check(emptied).join()).toContain('population 1 cannot be');
  });

  it('is refused when it leaves out the populations that blind an insider', () => {
    // r1c4 is 1: whoever it is knows that, and could tell r2c4, were there no third hidden cell.
    const knowing = certificate.populations.flatMap((changes, number) =>
      changes.some(({ values }) => values.join() === 'c4,r1') ? [] : [number],
    );
    const used = new Set(certificate.proofs.flatMap(({ low, high }) => [low, high]));
    const spare = knowing.filter((number) => number > 0 && !used.has(number));
    expect(spare.length).toBeGreaterThan(0);
    const emptied = certificate.populations.map((changes, number) =>
      spare.includes(number) ? [] : changes,
    );
    expect(check({ ...certificate, populations: emptied }).join()).toContain('can tell');
  });

  it('is refused when a number published before is not kept', () => {
    const [key] = hidden;
    const { conditions } = cells.find((cell) => cell.key === key)!;
    const before = [{ conditions, low: 3, high: 3 }];
    expect(check(certificate, hidden, before)).not.toEqual([]);
  });
});

describe('certificates of linked tables', () => {
  it('speak of populations of all fields, which fit every table at once', () => {
    const random = randomStream('certificates of linked tables', '1');
    const tables = [
      ['ethnicity', 'outcome'],
      ['sex', 'outcome'],
      ['rank', 'ethnicity'],
      ['sex', 'rank'],
    ];
    for (let time = 0; time < 8; time += 1) {
      const linked = randomPopulation(random, 150, {
        ethnicity: [60, 9, 6, 3],
        outcome: [45, 25, 15],
        sex: [2, 1],
        rank: [3, 1],
      });
      const all = tableCells(linked, tables);
      const found = protectRelease(linked, all, [], rules);
      if (found.status === 'refused') continue;
      expect(found.certificate.fields).toEqual(['ethnicity', 'outcome', 'rank', 'sex']);
      expect(checkCertificate(linked, all, found.hidden, [], found.certificate, rules)).toEqual([]);
    }
  });
});
