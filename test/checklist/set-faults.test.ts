import { describe, expect, it } from 'vitest';
import { parseQuestionSet } from '../../src/checklist/parse-question-set.js';
import type { LawChange, QuestionSet } from '../../src/checklist/question-set.js';
import { shipped } from '../schemas/shipped.js';
import { sampleSet } from './sample-set.js';

const schema = shipped('schemas/question-set.schema.json') as object;

function faultsOf(set: object): readonly string[] {
  try {
    parseQuestionSet(JSON.stringify(set), schema, 'ours.json');
  } catch (error) {
    return (error as Error).message.split('\n').slice(1);
  }
  return [];
}

function withQuestions(...changes: readonly object[]): QuestionSet {
  const questions = sampleSet.questions.map((question, index) => ({
    ...question,
    ...changes[index],
  }));
  return { ...sampleSet, questions };
}

const change: LawChange = {
  on: '2025-05-28',
  what: 'it changed',
  basis: { instrument: 'Act One', kind: 'law', verified: false },
  decidedBy: 'date_decided',
  deciding: 'ours',
  decidingVerified: false,
};
const caseDates = { first: 'date_received', last: 'date_finalised' };

describe('a question set is refused for', () => {
  it('two questions of one wording, whatever their letter case and marks', () => {
    expect(faultsOf(withQuestions({}, { text: 'was  it LOGGED' }))).toEqual([
      '- /questions/1 has the wording of "Q1"',
    ]);
  });

  it('a scale that it does not have', () => {
    const scales = { short: sampleSet.answers };
    const set = withQuestions({ scale: 'short' }, { scale: 'long' });
    expect(faultsOf({ ...set, scales })).toEqual([
      '- /questions/1/scale "long" is no scale of the set',
    ]);
  });

  it('a scale with other codes', () => {
    const scales = { short: sampleSet.answers.slice(1) };
    expect(faultsOf({ ...sampleSet, scales }).join()).toContain('/scales/short');
  });

  it('dates of the law that are those of no change', () => {
    const set = withQuestions(
      { appliesFrom: '2025-05-27', appliesUntil: '2025-05-28' },
      { changedOn: ['2020-02-01', '2025-05-28'] },
      { appliesFrom: '2025-05-28', appliesUntil: '2025-05-27' },
    );
    expect(faultsOf({ ...set, caseDates, changes: [change] })).toEqual([
      '- /questions/0/appliesFrom "2025-05-27" is the day of no change of the set',
      '- /questions/0/appliesUntil "2025-05-28" is the day before no change of the set',
      '- /questions/1/changedOn "2020-02-01" is the day of no change of the set',
      '- /questions/2 ends before it begins',
    ]);
  });

  it('changes out of order, on no day, or without the dates of a case', () => {
    const changes = [change, { ...change, on: '2025-05-14' }, { ...change, on: '2026-02-30' }];
    expect(faultsOf({ ...sampleSet, caseDates, changes })).toEqual([
      '- /changes/1/on "2025-05-14" does not come after "2025-05-28"',
      '- /changes/2/on "2026-02-30" is no day of the calendar',
    ]);
    expect(faultsOf({ ...sampleSet, changes: [change] }).join()).toContain('caseDates');
  });

  it('rules that do not exist or are asked wrongly, all at once', () => {
    const set = withQuestions(
      {
        prefill: [
          { rule: 'horoscope' },
          { rule: 'within-days', fields: { from: 'date_received', to: 'x' }, numbers: {} },
          { rule: 'answer-by-code', fields: { of: 'handling' }, codes: { NA: ['OUT_SCH3'] } },
        ],
      },
      { prefill: [{ rule: 'answer-by-code', fields: { of: 'handling' }, codes: { NA: ['A'] } }] },
    );
    const faults = faultsOf(set);
    expect(faults[0]).toMatch(/^- \/questions\/0\/prefill\/0 \(horoscope\) is no rule; rules: upd/);
    expect(faults.slice(1)).toEqual([
      '- /questions/0/prefill/1 (within-days) lacks fields.by',
      '- /questions/0/prefill/1 (within-days) knows no fields.to',
      '- /questions/0/prefill/1 (within-days) lacks numbers.days',
      '- /questions/0/prefill/2 (answer-by-code) may suggest not applicable, which the question does not allow',
    ]);
  });

  it('a clock that may not apply, on a question that always does, unless it is told not to say so', () => {
    const updates = {
      rule: 'update-every',
      fields: { start: 'a', end: 'b', updates: 'c' },
      numbers: { days: 28 },
    };
    expect(faultsOf(withQuestions({ prefill: [updates] }))).toHaveLength(1);
    expect(faultsOf(withQuestions({ prefill: [{ ...updates, only: ['Y', 'N'] }] }))).toEqual([]);
  });

  it('conditions without codes, or with both kinds', () => {
    const set = withQuestions(
      { appliesTo: [{ field: 'handling' }] },
      { appliesTo: [{ field: 'handling', in: ['A'], notIn: ['B'] }] },
    );
    const faults = faultsOf(set).join('\n');
    expect(faults).toContain('/questions/0/appliesTo/0');
    expect(faults).toContain('/questions/1/appliesTo/0');
  });

  it('a reference that was read though it was never seen', () => {
    const basis = [{ instrument: 'Act', kind: 'law', verified: false, seen: 'text' }];
    expect(faultsOf(withQuestions({ basis })).join()).toContain('/questions/0/basis/0/seen');
  });
});
