import { describe, expect, it } from 'vitest';
import { buildChecklist } from '../../src/checklist/build-checklist.js';
import type { SampledCase } from '../../src/checklist/checklist.js';
import type { PrefillRequest, Question, QuestionSet } from '../../src/checklist/question-set.js';
import { sampleSet, sampleSetting } from './sample-set.js';

const plain = sampleSet.questions[2]!;
const told: PrefillRequest = {
  rule: 'within-days',
  fields: { from: 'date_decided', by: 'date_told' },
  numbers: { days: 5 },
};
const settled: PrefillRequest = {
  rule: 'answer-by-code',
  fields: { of: 'handling' },
  codes: { N: ['BAD'], NA: ['OUT'] },
  why: 'So the list says.',
};
const clash: PrefillRequest = {
  rule: 'code-beside-others',
  fields: { of: 'action' },
  codes: { alone: ['NFA'] },
};

const question = (id: string, more: Partial<Question>): Question => ({
  ...plain,
  id,
  text: `What of ${id}?`,
  ...more,
});

/** A set of the user's own: conditions, a change of law, clocks, codes and a scale, and no code. */
const ownSet: QuestionSet = {
  ...sampleSet,
  scales: {
    grade: sampleSet.answers.map(({ code }) => ({ code, label: `Grade ${code}` })),
  },
  caseDates: { first: 'date_received', last: 'date_decided' },
  changes: [
    {
      on: '2026-07-01',
      what: 'a rule of ours began',
      basis: { instrument: 'Our manual', kind: 'practice', verified: true },
      decidedBy: 'date_decided',
      deciding: 'our manual says so',
      decidingVerified: true,
    },
  ],
  questions: [
    question('A1', { appliesTo: [{ field: 'handling', notIn: ['OUT'] }] }),
    question('A2', { appliesFrom: '2026-07-01', prefill: [told], scale: 'grade' }),
    question('A3', { prefill: [told, settled] }),
    question('A4', { prefill: [clash] }),
    question('A5', { appliesTo: [{ field: 'station', in: ['North'] }] }),
    question('A6', { prefill: [{ ...told, only: ['Y'] }] }),
  ],
};

function laidOut(fields: Readonly<Record<string, string>>) {
  const only: SampledCase = { unitId: 'C1', stratum: 'all', role: 'sample', rank: 1, fields };
  const { rows, register } = buildChecklist([only], ownSet, sampleSetting);
  return { rows: new Map(rows.map((row) => [row.question.id, row])), notes: register[0]!.notes };
}

const dates = { date_received: '2026-07-02', date_decided: '2026-07-03', date_told: '2026-07-08' };

describe('a question set of the user’s own', () => {
  it('asks of a case what applies to it and says what it does not ask, and why', () => {
    const { rows, notes } = laidOut({ ...dates, handling: 'OUT', station: 'South' });
    expect([...rows.keys()]).toEqual(['A2', 'A3', 'A4', 'A6']);
    expect(notes).toEqual([
      { kind: 'not-asked-fields', questions: ['A1'], words: 'handling is OUT' },
      { kind: 'not-asked-fields', questions: ['A5'], words: 'station is South' },
    ]);
  });

  it('asks what it cannot tell, with a note on the question and on the case', () => {
    const { rows, notes } = laidOut(dates);
    expect([...rows.keys()]).toEqual(['A1', 'A2', 'A3', 'A4', 'A5', 'A6']);
    const words =
      'Whether it applies to the case cannot be told (handling is missing), so it is asked.';
    expect(rows.get('A1')?.notes).toEqual([words]);
    expect(notes[0]).toEqual({ kind: 'know', questions: ['A1'], words });
  });

  it('gathers what is not asked for one reason in one note', () => {
    const { notes } = laidOut({
      ...dates,
      date_received: '2026-05-02',
      date_decided: '2026-06-30',
    });
    expect(notes[0]).toMatchObject({ kind: 'not-asked-law', questions: ['A2'] });
  });
});

describe('what is prefilled', () => {
  it('is a suggestion with the values that it comes from and what it rests on', () => {
    const row = laidOut({ ...dates, handling: 'OUT' }).rows.get('A3')!;
    expect(row.prefilled.map(({ answer }) => answer)).toEqual(['Y', 'NA']);
    expect(row.prefilled[1]?.words).toBe('The code settles it. So the list says.');
  });

  it('suggests nothing where the rules disagree, and something where one alone speaks or both agree', () => {
    expect(laidOut({ ...dates, handling: 'OUT' }).rows.get('A3')?.suggested).toBeNull();
    expect(laidOut({ ...dates, handling: 'IN' }).rows.get('A3')?.suggested).toBe('Y');
    const late = { ...dates, date_told: '2026-07-09', handling: 'BAD' };
    expect(laidOut(late).rows.get('A3')?.suggested).toBe('N');
  });

  it('suggests only the answers that the set lets it', () => {
    expect(laidOut(dates).rows.get('A6')?.suggested).toBe('Y');
    const late = laidOut({ ...dates, date_told: '2026-07-09' }).rows.get('A6')!;
    expect(late.suggested).toBeNull();
    expect(late.prefilled[0]?.words).toContain('It was not kept.');
  });

  it('suggests nothing across a change of law, and still says what it found', () => {
    const row = laidOut({ ...dates, date_received: '2026-06-02' }).rows.get('A2')!;
    expect(row.suggested).toBeNull();
    expect(row.prefilled).toMatchObject([
      { answer: null, words: expect.stringContaining('It was kept.') as string },
    ]);
    expect(laidOut(dates).rows.get('A2')?.suggested).toBe('Y');
  });

  it('puts a contradiction in the codes on the notes of the case', () => {
    const { notes } = laidOut({ ...dates, action: 'NFA; APOL', handling: 'IN', station: 'North' });
    expect(notes).toEqual([
      { kind: 'contradiction', questions: ['A4'], words: 'One of these codes must stand alone.' },
    ]);
  });
});
