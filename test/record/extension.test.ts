import { describe, expect, it } from 'vitest';
import { proveExtension, stopStatement } from '../../src/record/extension.js';
import type { RecordedStratum } from '../../src/record/recorded-strata.js';
import type { Design } from '../../src/sampling/design.js';
import { refusalOf } from '../sampling/refusal.js';

const stratum = (key: string, sampleSize: number, ...drawn: readonly string[]) =>
  ({ key, sampleSize, drawn }) as unknown as RecordedStratum;
const earlier = { strata: [stratum('NFA', 2, 'a', 'b', 'c'), stratum('RES', 1, 'd', 'e')] };
const refused = (...strata: readonly RecordedStratum[]) =>
  refusalOf(() => proveExtension(earlier, 'digest', strata)).message;

describe('an extension', () => {
  it('keeps the sample of every stratum at its ranks; reserves may become part of it', () => {
    const strata = [stratum('RES', 2, 'd', 'e'), stratum('NFA', 3, 'a', 'b', 'c')];
    expect(proveExtension(earlier, 'digest', strata)).toEqual({ earlier: 'digest', kept: 3 });
  });

  it('is refused where a unit is not at its rank, is a reserve only, or its stratum is gone', () => {
    const kept = stratum('RES', 1, 'd', 'e');
    const lost = (rank: number, key: string) =>
      `The extension would not keep rank ${rank} of stratum ${key} of the earlier draw.`;
    expect(refused(stratum('NFA', 3, 'a', 'c', 'b'), kept)).toBe(lost(2, 'NFA'));
    expect(refused(stratum('NFA', 1, 'a', 'b', 'c'), kept)).toBe(lost(2, 'NFA'));
    expect(refused(stratum('NFA', 3, 'a', 'b', 'c'))).toBe(lost(1, 'RES'));
  });
});

describe('what is said of stopping', () => {
  const stages = [
    { size: 10, accept: 0, reject: 2 },
    { size: 25, accept: 1, reject: 2 },
  ];
  const plan =
    '10 files: accept up to 0, reject from 2; then 25 files: accept up to 1, reject from 2';
  const said = (design: Partial<Design>) => stopStatement({ size: 25, ...design } as Design);

  it('is nothing of a plain draw of one size', () => {
    expect(said({})).toBeUndefined();
  });

  it('is that a rule is followed where every size was one of its stages', () => {
    expect(said({ stages, earlierSizes: [10] })).toBe(
      `Stage 2 of 2 of a stop rule declared before the first draw (${plan}): its error rate holds when the rule is followed.`,
    );
    expect(said({ stages, size: 10 })).toContain('Stage 1 of 2');
  });

  it('is that it is not where a size was none of its stages, now or before', () => {
    const broken = `A stop rule was declared before the first draw (${plan}), and this sample is not one of its stages: its error rate no longer holds.`;
    expect(said({ stages, size: 12 })).toBe(broken);
    expect(said({ stages, earlierSizes: [12] })).toBe(broken);
  });

  it('is that none was declared where a sample was enlarged without one', () => {
    expect(said({ earlierSizes: [10] })).toContain(
      'enlarged without a stop rule declared before the first draw',
    );
  });
});
