import { describe, expect, it } from 'vitest';
import type { PrefillRequest } from '../../../src/checklist/question-set.js';
import { find } from './find.js';

describe('answer-by-code', () => {
  const request: PrefillRequest = {
    rule: 'answer-by-code',
    fields: { of: 'handling' },
    codes: { Y: ['LOCAL'], NA: ['OUT_SCH3', 'DIRECTED'] },
  };

  it('gives the answer whose codes hold that of the case', () => {
    expect(find(request, { handling: 'LOCAL' })?.answer).toBe('Y');
    expect(find(request, { handling: 'DIRECTED' })).toEqual({
      answer: 'NA',
      from: [{ field: 'handling', value: 'DIRECTED' }],
      missing: [],
      words: 'The code settles it.',
    });
  });

  it('settles nothing by another code, by none, or by several in a case', () => {
    for (const handling of ['INV_SP', '', 'Multiple', 'Not stated']) {
      expect(find(request, { handling })).toBeNull();
    }
    expect(find(request, {})).toBeNull();
  });
});

describe('codes-exclude', () => {
  const open: PrefillRequest = {
    rule: 'codes-exclude',
    fields: { one: 'proceedings_type', other: 'outcome' },
    codes: { one: ['MEET'], other: ['RIR', 'DWN'] },
  };
  const request: PrefillRequest = { ...open, answer: 'N' };

  it('quotes both codes of a contradiction and suggests what it is asked to', () => {
    expect(find(request, { proceedings_type: 'MEET', outcome: 'DWN' })).toEqual({
      answer: 'N',
      from: [
        { field: 'proceedings_type', value: 'MEET' },
        { field: 'outcome', value: 'DWN' },
      ],
      missing: [],
      words: 'These codes do not go together as they stand.',
      contradiction: true,
    });
    expect(find(open, { proceedings_type: 'MEET', outcome: 'DWN' })?.answer).toBeNull();
  });

  it('finds none where one of the codes is another, missing or several', () => {
    expect(find(request, { proceedings_type: 'MEET', outcome: 'FWW' })).toBeNull();
    expect(find(request, { proceedings_type: 'HEAR', outcome: 'DWN' })).toBeNull();
    expect(find(request, { outcome: 'DWN' })).toBeNull();
    expect(find(request, { proceedings_type: 'Multiple', outcome: 'DWN' })).toBeNull();
  });
});

describe('code-lacks', () => {
  const request: PrefillRequest = {
    rule: 'code-lacks',
    fields: { one: 'discrimination_flag', other: 'allegation_category' },
    codes: { one: ['Y'], other: ['F'] },
  };

  it('finds a code without the one that it needs', () => {
    const found = find(request, { discrimination_flag: 'Y', allegation_category: 'H' });
    expect(found).toMatchObject({ answer: null, contradiction: true });
  });

  it('finds none where it is there, is not needed, or may be among several', () => {
    expect(find(request, { discrimination_flag: 'Y', allegation_category: 'F' })).toBeNull();
    expect(find(request, { discrimination_flag: 'N', allegation_category: 'H' })).toBeNull();
    expect(find(request, { discrimination_flag: 'Y', allegation_category: 'Multiple' })).toBeNull();
    expect(find(request, { discrimination_flag: 'Y', allegation_category: 'A; F' })).toBeNull();
  });
});

describe('code-beside-others', () => {
  const request: PrefillRequest = {
    rule: 'code-beside-others',
    fields: { of: 'complaint_action' },
    codes: { alone: ['NFA'] },
    answer: 'N',
  };

  it('finds no further action beside another action, however the list is parted', () => {
    for (const complaint_action of ['NFA; APOL', 'APOL,NFA', 'NFA|LFR']) {
      expect(find(request, { complaint_action })).toMatchObject({
        answer: 'N',
        from: [{ field: 'complaint_action', value: complaint_action }],
        contradiction: true,
      });
    }
  });

  it('finds nothing in one that stands alone, nor in others', () => {
    for (const complaint_action of ['NFA', 'NFA; NFA', 'APOL; LFR', '', 'Multiple']) {
      expect(find(request, { complaint_action })).toBeNull();
    }
  });
});
