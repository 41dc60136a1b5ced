import { describe, expect, it } from 'vitest';
import { applies } from '../../../src/checklist/applicability/applies.js';
import { standingOf } from '../../../src/checklist/applicability/law-standing.js';
import type { LawChange, Question, QuestionSet } from '../../../src/checklist/question-set.js';
import { sampleSet } from '../sample-set.js';

const change: LawChange = {
  on: '2025-05-28',
  what: 'the presumption came',
  basis: { instrument: 'Act One', kind: 'law', verified: true, seen: 'title' },
  decidedBy: 'date_decided',
  deciding: 'Ours.',
  decidingVerified: false,
};
const set: QuestionSet = {
  ...sampleSet,
  caseDates: { first: 'date_received', last: 'date_finalised' },
  changes: [change],
};
const plain = sampleSet.questions[2]!;
const after: Question = { ...plain, appliesFrom: '2025-05-28' };
const before: Question = { ...plain, appliesUntil: '2025-05-27' };
const both: Question = { ...plain, changedOn: ['2025-05-28'] };

function dated(date_received: string, date_decided: string, date_finalised: string) {
  return { date_received, date_decided, date_finalised };
}

const wholeBefore = dated('2025-01-02', '2025-05-20', '2025-05-27');
const wholeAfter = dated('2025-05-28', '2025-06-20', '2025-06-27');
const decidedBefore = dated('2025-01-02', '2025-05-27', '2025-05-28');
const decidedAfter = dated('2025-05-27', '2025-05-28', '2025-06-27');
const undecided = dated('2025-05-27', '', '2025-05-28');

describe('standingOf', () => {
  it.each([
    ['that ended on the day before', wholeBefore, 'before', 'no', 'date_finalised'],
    ['that began on the day', wholeAfter, 'after', 'no', 'date_received'],
    ['on both sides, decided on the day before', decidedBefore, 'before', 'yes', 'date_decided'],
    ['on both sides, decided on the day', decidedAfter, 'after', 'yes', 'date_decided'],
    ['on both sides, its decision without a date', undecided, 'unknown', 'yes', undefined],
    [
      'without its first date',
      dated('', '2025-06-01', '2025-06-02'),
      'after',
      'maybe',
      'date_decided',
    ],
    ['without any', {}, 'unknown', 'maybe', undefined],
  ])('places a case %s', (_, fields, side, straddles, by) => {
    const standing = standingOf(change, set.caseDates!, fields);
    expect([standing.side, standing.straddles, standing.by?.field]).toEqual([side, straddles, by]);
  });
});

describe('a question of the law from a day on', () => {
  const asked = (question: Question, fields: Readonly<Record<string, string>>) =>
    applies(question, set, fields, new Map());

  it('is asked after the change and not before it', () => {
    expect(asked(after, wholeAfter)).toEqual({ asked: true, notes: [], acrossChange: false });
    expect(asked(after, wholeBefore)).toEqual({
      asked: false,
      because: 'law',
      words:
        'it is about the law after 2025-05-28, and by date_finalised 2025-05-27 the case stands before that change',
    });
  });

  it('follows the deciding date of a case that straddles, and says so either way', () => {
    expect(asked(after, decidedAfter)).toEqual({
      asked: true,
      notes: [
        'The law changed on 2025-05-28 (the presumption came). The case straddles the change. By date_decided 2025-05-28 it is asked as the law stood after the change. Which date decides was not checked at a source. Transitional rules may apply: ask, do not fail.',
      ],
      acrossChange: true,
    });
    expect(asked(after, decidedBefore)).toMatchObject({
      asked: false,
      words: expect.stringMatching(/before that change, which it straddles$/) as string,
    });
  });

  it('is asked with a note where the deciding date is missing', () => {
    expect(asked(after, undecided)).toMatchObject({
      asked: true,
      notes: [expect.stringContaining('The date that would decide, date_decided, is missing.')],
    });
    expect(asked(before, undecided)).toMatchObject({ asked: true, acrossChange: true });
  });

  it('has its mirror in a question of the law until a day', () => {
    expect(asked(before, wholeBefore)).toEqual({ asked: true, notes: [], acrossChange: false });
    expect(asked(before, wholeAfter)).toMatchObject({ asked: false, because: 'law' });
    expect(asked(before, decidedBefore)).toMatchObject({ asked: true, acrossChange: true });
    expect(asked(before, decidedAfter)).toMatchObject({ asked: false });
  });

  it('is asked on both sides where only its answer changed, with a note before and across', () => {
    expect(asked(both, wholeAfter)).toEqual({ asked: true, notes: [], acrossChange: false });
    expect(asked(both, wholeBefore)).toEqual({
      asked: true,
      notes: [
        'The law changed on 2025-05-28 (the presumption came). By date_finalised 2025-05-27 it is asked as the law stood before the change.',
      ],
      acrossChange: true,
    });
    expect(asked(both, decidedAfter)).toMatchObject({ asked: true, acrossChange: true });
  });

  it('does not mind a change that does not matter to it', () => {
    expect(asked(plain, decidedAfter)).toEqual({ asked: true, notes: [], acrossChange: false });
  });
});
