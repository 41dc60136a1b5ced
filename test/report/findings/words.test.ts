import { describe, expect, it } from 'vitest';
import type { ChangeRow } from '../../../src/findings/change.js';
import type { Share } from '../../../src/findings/estimates.js';
import { changeWords, sideWords } from '../../../src/report/findings/change-words.js';
import {
  differenceStatus,
  differenceWords,
} from '../../../src/report/findings/difference-words.js';
import { noFaultWords } from '../../../src/report/findings/no-fault-table.js';
import { shareWords, wholePercent } from '../../../src/report/findings/words.js';

const share = (value: number, low: number, high: number, method: Share['method']): Share => ({
  value,
  low,
  high,
  method,
  joint: null,
  population: 352,
  leftOut: 0,
  cases: 40,
});

describe('a share in words', () => {
  it('has its count, its denominator, its unit and its interval', () => {
    const words = shareWords(31, 40, 'files', share(0.775, 0.618, 0.889, 'hypergeometric'), 0.95);
    expect(words).toBe('31 of 40 files (78%; 95% interval 62% to 89%)');
  });

  it('says that it is weighted where it is not the plain share', () => {
    const words = shareWords(31, 40, 'files', share(0.758, 0.6, 0.88, 'korn-graubard'), 0.95);
    expect(words).toBe('31 of 40 files (weighted 76%; 95% interval 60% to 88%)');
  });

  it('is not called an estimate where every case was read', () => {
    const words = shareWords(31, 40, 'files', share(0.775, 0.775, 0.775, 'counted'), 0.95);
    expect(words).toBe('31 of 40 files (78%; counted, not estimated)');
  });

  it('is the count alone where there is none, or it is not shown', () => {
    expect(shareWords(31, 40, 'files', '[c]', 0.95)).toBe('31 of 40 files');
    expect(shareWords(0, 0, 'files', null, 0.95)).toBe('0 of 0 files');
  });

  it('is never rounded to none or all of what is not', () => {
    expect([0, 0.004, 0.005, 0.285, 0.9951, 1].map(wholePercent)).toEqual([
      '0%',
      'less than 1%',
      '1%',
      '29%',
      'more than 99%',
      '100%',
    ]);
  });
});

describe('what it shows that no fault was found', () => {
  it('is a bound, rounded up', () => {
    // 10 of 10 without a fault, level 95%, one side: 1 - 0.05^(1/10) = 25.887%.
    expect(noFaultWords(10, 0.25887, 'file')).toBe(
      '10 files with no fault support only: at most 26% of the frame faulty',
    );
    expect(noFaultWords(1, 0.95, 'file')).toBe(
      '1 file with no fault support only: at most 95% of the frame faulty',
    );
  });
});

describe('a change in words', () => {
  const row = (change: ChangeRow['change']): ChangeRow => ({
    kind: 'question',
    name: 'PC16',
    earlier: { met: 51, cases: 80, value: 51 / 80 } as never,
    now: { met: 53, cases: 78, value: 53 / 78 } as never,
    change,
    notCompared: change === null ? 'not asked then' : null,
  });

  it('is no rise from 51 of 80 to 53 of 78', () => {
    // 53/78 - 51/80 = 0.0420; Wald interval 0.0420 -/+ 1.96 x 0.0753 = -0.106 to 0.190.
    const within = row({ difference: 0.042, low: -0.106, high: 0.19, reading: 'within chance' });
    expect(sideWords(within.earlier)).toBe('51 of 80 (64%)');
    expect(sideWords(within.now)).toBe('53 of 78 (68%)');
    expect(changeWords(within, 0.95)).toBe(
      'no change that can be told from chance: 4 points up (95% interval −11 to +19)',
    );
  });

  it('is a rise or a fall where chance alone would not make it', () => {
    const rise = row({ difference: 0.12, low: 0.03, high: 0.21, reading: 'rise' });
    const fall = row({ difference: -0.12, low: -0.21, high: -0.004, reading: 'fall' });
    expect(changeWords(rise, 0.95)).toBe(
      'a rise of 12 points, more than chance alone would make (95% interval +3 to +21)',
    );
    expect(changeWords(fall, 0.9)).toBe(
      'a fall of 12 points, more than chance alone would make (90% interval −21 to −0.4)',
    );
  });

  it('says so where nothing moved, and why nothing was compared', () => {
    const still = row({ difference: 0, low: -0.1, high: 0.1, reading: 'within chance' });
    expect(changeWords(still, 0.95)).toBe(
      'no change that can be told from chance: the same share as before (95% interval −10 to +10)',
    );
    expect(changeWords(row(null), 0.95)).toBe('not compared: not asked then');
  });

  it('names answers where a case has several of them', () => {
    expect(sideWords({ met: 902, of: 1000, cases: 38, value: 0.871 })).toBe(
      '902 of 1,000 answers (weighted 87%)',
    );
  });
});

describe('a difference between groups in words', () => {
  const compared = {
    share: 0.35,
    referenceShare: 0.2,
    ratio: { value: 1.75, low: 0.7, high: 4.2 },
    difference: { value: 0.15, low: -0.11, high: 0.39 },
    pValue: 0.02,
    adjustedPValue: 0.3,
  };
  const row = {
    questionId: 'PC16',
    group: 'black',
    members: 20,
    events: 7,
    referenceMembers: 40,
    referenceEvents: 8,
    compared,
  };

  it('has both counts, the ratio and the difference with their intervals', () => {
    expect(differenceWords(row, 'White', 0.95)).toBe(
      'not met for 7 of 20 (35%), and in White for 8 of 40 (20%): 1.75 times as often (95% interval 0.70 to 4.20); difference +15.0 points (−11.0 points to +39.0 points)',
    );
  });

  it('has no ratio to a reference without any, and no figures for too few', () => {
    const none = { ...row, referenceEvents: 0, compared: { ...compared, ratio: null } };
    expect(differenceWords(none, 'White', 0.95)).toContain('no ratio, as the reference has none');
    expect(differenceWords({ ...row, compared: null }, 'White', 0.95)).toBe(
      'not met for 7 of 20, and in White for 8 of 40: too few to compare',
    );
  });

  it('is called one only where it stands after correction', () => {
    const status = (pValue: number | null, adjustedPValue: number | null): string =>
      differenceStatus({ ...row, compared: { ...compared, pValue, adjustedPValue } }, 0.95);
    expect(status(0.001, 0.03)).toBe('differs, after correction too');
    expect(status(0.02, 0.3)).toBe('differs, but not after correction');
    expect(status(0.4, 1)).toBe('no difference found');
    expect(status(null, null)).toBe('nothing varies');
    expect(differenceStatus({ ...row, compared: null }, 0.95)).toBe('too few to compare');
  });
});
