import { describe, expect, it } from 'vitest';
import { collapser } from '../../src/frame/collapse.js';
import type { CodeList } from '../../src/frame/code-list.js';
import type { FrameField } from '../../src/frame/fields.js';
import type { Row } from '../../src/frame/intake.js';

const codeList: CodeList = {
  name: 'verdict',
  title: 'Verdict',
  version: 1,
  source: ['made up'],
  confidence: 'made up',
  order: 'severity',
  codes: [
    { code: 'NONE', label: 'No finding', severity: 1 },
    { code: 'PART', label: 'Partly upheld', severity: 3 },
    { code: 'UPHELD', label: 'Upheld', severity: 3 },
  ],
};

/** What the values of a field in the rows of one unit become under a rule; undefined is a blank. */
function collapsed(rule: FrameField['rule'], values: readonly (string | undefined)[]): string {
  const field = {
    name: 'verdict',
    title: 'Verdict',
    base: 'verdict',
    grouped: false,
    part: null,
    schema: { title: 'Verdict', type: 'string' },
    rule,
    codeList: rule === 'most-severe' ? codeList : undefined,
  } as FrameField;
  const rows = values.map((verdict) => ({ values: { verdict } })) as unknown as readonly Row[];
  return collapser(field, () => false, false)(rows);
}

describe('the rows of a unit become', () => {
  it('the most severe value, the first listed of those alike, blanks only where there is none', () => {
    expect(collapsed('most-severe', ['NONE', 'UPHELD', undefined])).toBe('UPHELD');
    expect(collapsed('most-severe', ['UPHELD', 'PART', 'NONE'])).toBe('PART');
    expect(collapsed('most-severe', ['PART', 'UPHELD'])).toBe('PART');
    expect(collapsed('most-severe', ['NONE', 'NONE'])).toBe('NONE');
    expect(collapsed('most-severe', [undefined])).toBe('Not stated');
  });

  it('the earliest or latest of the values there are', () => {
    const days = ['2026-07-02', undefined, '2026-07-01', '2026-07-03', '2026-07-02'];
    expect(collapsed('earliest', days)).toBe('2026-07-01');
    expect(collapsed('latest', days)).toBe('2026-07-03');
    expect(collapsed('latest', [undefined, undefined])).toBe('Not stated');
  });

  it('the largest number, by value and not by its digits', () => {
    expect(collapsed('largest', ['9', '10', undefined, '-3'])).toBe('10');
    expect(collapsed('largest', ['-3', '-10'])).toBe('-3');
    expect(collapsed('largest', [undefined])).toBe('Not stated');
  });

  it('the value that all share, a blank being one, and else Multiple', () => {
    expect(collapsed('multiple', ['a', 'a'])).toBe('a');
    expect(collapsed('multiple', ['a', 'b'])).toBe('Multiple');
    expect(collapsed('multiple', ['a', undefined])).toBe('Multiple');
    expect(collapsed('multiple', [undefined, undefined])).toBe('Not stated');
  });
});
