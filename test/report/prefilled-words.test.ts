import { describe, expect, it } from 'vitest';
import { caseNoteWords } from '../../src/report/case-note-words.js';
import { prefilledWords } from '../../src/report/prefilled-words.js';
import { sampleSet } from '../checklist/sample-set.js';

const from = [{ field: 'date_decided', value: '2026-07-01' }];

describe('prefilledWords', () => {
  const said = (found: Parameters<typeof prefilledWords>[0]) =>
    prefilledWords(found, sampleSet.answers, ({ field, value }) => `${field} ${value}`);

  it('marks an answer as the program’s own, with the values that it comes from', () => {
    expect(said({ answer: 'Y', from, missing: [], words: 'It was kept.' })).toBe(
      'Suggested by the program: Met. It was kept. From date_decided 2026-07-01.',
    );
  });

  it('suggests nothing where there is no answer, and says what is missing', () => {
    const missing = ['date_outcome_letter', 'date_told or date_sent'];
    expect(said({ answer: null, from: [], missing, words: 'It cannot be worked out.' })).toBe(
      'Noted by the program: It cannot be worked out. Missing from the export: date_outcome_letter; date_told or date_sent.',
    );
  });
});

describe('caseNoteWords', () => {
  it('says how many questions are not asked, which and why', () => {
    expect(
      caseNoteWords({
        kind: 'not-asked-fields',
        questions: ['PC08', 'PC16'],
        words: 'handling is OUT_SCH3',
      }),
    ).toBe('Not asked, by the fields of the case (2): PC08, PC16. Handling is OUT_SCH3.');
  });
});
