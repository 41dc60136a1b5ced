import { describe, expect, it } from 'vitest';
import { documentToText } from '../../src/format/text-document.js';
import { noticeDocument } from '../../src/report/notice.js';
import type { NoticeFacts } from '../../src/report/notice-facts.js';
import { planInWords } from '../../src/report/notice-plan.js';
import type { Wording } from '../../src/report/wording.js';
import type { Design } from '../../src/sampling/design.js';
import { design as everything, scope } from '../record/commitment-example.js';

const plain: Design = {
  unit: 'case',
  by: [],
  size: 40,
  allocation: 'proportional',
  method: 'simple',
  minimum: 0,
  cap: null,
  takeAll: [],
  reserves: 0,
};

const facts: NoticeFacts = {
  office: 'Police Audit Office',
  design: plain,
  scope: { where: [], period: null },
  units: 271,
  excluded: 0,
  strata: 1,
  event: 'Twenty ten-sided dice, rolled in public: Town Hall.',
  when: '1 December 2026, 10:00',
  formatting: 'twenty digits.',
  digests: {
    commitment: '1'.repeat(64),
    list: '2'.repeat(64),
    plan: '3'.repeat(64),
    import: '4'.repeat(64),
  },
  rules: 'dipsample-1, proportional-1, simple-1 (dipsample 0.1.0)',
};

const wording: Wording = {
  field: (field) => ({ outcome: 'Outcome', date_finalised: 'Date finalised' })[field] ?? field,
  value: (_, value) => (value === 'NFA' ? 'No further action' : value),
  stratum: (_, values) => values.join(', '),
};

describe('the plan in words', () => {
  it('is short for a simple plan', () => {
    expect(planInWords(facts, wording)).toEqual([
      'The list (the frame): 271 cases.',
      'Method: simple random sampling without replacement, lowest tickets first.',
      'Stop rule: none. The sample has this size whatever is found in it.',
    ]);
  });

  it('says every entry that a design may have', () => {
    const all = { ...facts, design: everything, scope, units: 9, excluded: 2, strata: 4 };
    expect(planInWords(all, wording)).toEqual([
      'The list (the frame): 9 cases with Date finalised from 2026-07-01 to 2026-09-30 and case_type COMPLAINT. 2 of them were drawn before and are not drawn again.',
      "Divided by Outcome and severity into 4 groups (strata). Shares: in proportion to the stratum's size (Webster); at least 1 and at most 9 from a group.",
      'Taken whole, without lots: No further action.',
      'Reserves: up to 2 a group, in a fixed order, for files that are out of scope.',
      'Method: simple random sampling without replacement, lowest tickets first.',
      'Size measure: severity.',
      'Order of the list: Outcome.',
      'Each group goes on where an earlier draw of the same seed ended.',
      'Stop rule, in faulty files: 4 files: accept up to 0, reject from 2; then 8 files: accept up to 1, reject from 2.',
      'Dealt into 2 panels of equal size by lot.',
      'Read twice, by lot: 10% of every group.',
      'Assigned by lot to 1 reviewer.',
    ]);
  });
});

describe('the public notice', () => {
  const text = documentToText(noticeDocument(facts, wording));

  it('says who, how many of how many, the digests, the event, its form and how to check', () => {
    for (const words of [
      '40 of 271 cases will be drawn by lot',
      'Police Audit Office will draw 40 of 271 cases for review.',
      `Commitment  ${'1'.repeat(64)}`,
      `List        ${'2'.repeat(64)}`,
      'Event       Twenty ten-sided dice, rolled in public: Town Hall.',
      'When        1 December 2026, 10:00',
      'Written as  twenty digits.',
      '- Step 3, the draw:',
      'What is not decided yet',
    ]) {
      expect(text).toContain(words);
    }
  });

  it('is one page of at most 66 lines and 76 columns', () => {
    const lines = text.split('\n');
    expect(lines.length).toBeLessThanOrEqual(66);
    expect(Math.max(...lines.map((line) => line.length))).toBe(76);
  });

  it('counts what can be drawn where earlier samples are left out', () => {
    const later = noticeDocument({ ...facts, excluded: 31 }, wording);
    expect(later.title).toBe('40 of 240 cases will be drawn by lot');
  });
});
