import { describe, expect, it } from 'vitest';
import { changeSince } from '../../src/findings/change-since.js';
import { evaluateFindings } from '../../src/findings/evaluate-findings.js';
import { summaryOf, type FindingsSummary } from '../../src/findings/summary.js';
import { alike, inputOf, question, type StatedAudit } from './sample-audit.js';

const summary = (stated: StatedAudit, runId = 'now'): FindingsSummary =>
  summaryOf(evaluateFindings(inputOf(stated)), runId);

/** So many met of so many, in a frame of one stratum. */
const audit = (met: number, of: number, size: number, more: Partial<StatedAudit> = {}) => ({
  strata: [{ name: 'all', size }],
  cases: [
    ...alike('y', met, { answers: { Q1: 'Y' as const } }),
    ...alike('n', of - met, { answers: { Q1: 'N' as const } }),
  ],
  ...more,
});

describe('the change since an earlier audit', () => {
  it('from 51 of 80 to 53 of 78 is within chance', () => {
    const { earlierRun, rows } = changeSince(
      summary(audit(53, 78, 348)),
      summary(audit(51, 80, 360), 'then'),
    );
    expect(earlierRun).toBe('then');
    const [row] = rows;
    expect(row).toMatchObject({
      kind: 'question',
      name: 'Q1',
      earlier: { met: 51, of: 80, cases: 80, value: 51 / 80 },
      now: { met: 53, of: 78, cases: 78, value: 53 / 78 },
      notCompared: null,
    });
    // R: hypergeometric limits 193 and 263 of 360, 201 and 267 of 348; then MOVER:
    // d - sqrt((p2 - l2)^2 + (u1 - p1)^2), d + sqrt((u2 - p2)^2 + (p1 - l1)^2).
    expect(row?.change?.difference).toBeCloseTo(0.04198717948717956, 12);
    expect(row?.change?.low).toBeCloseTo(-0.096009721328269793, 12);
    expect(row?.change?.high).toBeCloseTo(0.176078590012714281, 12);
    expect(row?.change?.reading).toBe('within chance');
    expect(rows.map(({ kind, name }) => `${kind} ${name}`)).toEqual([
      'question Q1',
      'section All',
      'overall ',
    ]);
    // One question: the section is that question.
    expect(rows[1]?.change).toEqual(row?.change);
  });

  it('is a rise or a fall where the interval leaves out no change', () => {
    const [low, high] = [audit(20, 80, 360), audit(60, 80, 360)].map((one) => summary(one));
    expect(changeSince(high!, low!).rows[0]?.change?.reading).toBe('rise');
    expect(changeSince(low!, high!).rows[0]?.change?.reading).toBe('fall');
  });

  it('is not told of questions in other words, though spaces and line ends make none', () => {
    const asked = (text: string) =>
      summary(audit(30, 40, 100, { questions: [question('Q1', { text })] }));
    const spaced = changeSince(asked('Was it  done?\n'), asked('Was it done?'));
    expect(spaced.rows.map(({ notCompared }) => notCompared)).toEqual([null, null, null]);
    const other = changeSince(asked('Was it done?'), asked('Was it done in time?'));
    expect(other.rows.map(({ notCompared }) => notCompared)).toEqual([
      'asked in other words',
      'other questions',
      'other questions',
    ]);
    expect(other.rows[0]).toMatchObject({ change: null, now: { met: 30 }, earlier: { met: 30 } });
  });

  it('is not told of questions that only one of the audits asked, nor of sections with others', () => {
    const sets = (ids: readonly string[]) =>
      summary({
        questions: ids.map((id) => question(id, { section: id === 'Q3' ? 'End' : 'Start' })),
        cases: alike('a', 12, { answers: { Q1: 'Y', Q2: 'Y', Q3: 'Y' } }),
      });
    const { rows } = changeSince(sets(['Q1', 'Q3']), sets(['Q1', 'Q2']));
    expect(rows.map(({ name, notCompared }) => [name, notCompared])).toEqual([
      ['Q1', null],
      ['Q3', 'not asked then'],
      ['Q2', 'not asked now'],
      ['Start', 'other questions'],
      ['End', 'not asked then'],
      ['', 'other questions'],
    ]);
    expect(rows[1]).toMatchObject({ earlier: null, now: { met: 12 } });
  });

  it('is not told of a question that was in both sets and asked of nobody in one', () => {
    const questions = [question('Q1'), question('Q2')];
    const cases = alike('a', 12, { answers: { Q1: 'Y' } });
    const both = alike('b', 12, { answers: { Q1: 'Y', Q2: 'Y' } });
    const { rows } = changeSince(
      summary({ questions, cases }),
      summary({ questions, cases: both }),
    );
    // The section has the same questions, whoever they were asked of.
    expect(rows.map(({ notCompared }) => notCompared)).toEqual([null, 'not asked now', null, null]);
  });

  it('is not told of fewer than ten cases on either side, nor where none counts', () => {
    const [few, many] = [audit(9, 9, 100), audit(10, 10, 100)].map((one) => summary(one));
    expect(changeSince(few!, many!).rows[0]?.notCompared).toBe('too few cases');
    expect(changeSince(many!, few!).rows[0]?.notCompared).toBe('too few cases');
    expect(changeSince(many!, many!).rows[0]?.notCompared).toBeNull();
    const none = summary({ cases: alike('a', 12, { answers: { Q1: 'NA' } }) });
    expect(none.questions[0]).toMatchObject({ asked: 12, share: null });
    expect(changeSince(many!, none).rows[0]).toMatchObject({
      notCompared: 'too few cases',
      earlier: null,
    });
  });

  it('is not told of intervals of another level, nor of other units', () => {
    const now = summary(audit(30, 40, 100));
    const level = changeSince(now, summary(audit(30, 40, 100, { level: 0.9 })));
    expect(new Set(level.rows.map(({ notCompared }) => notCompared))).toEqual(
      new Set(['another level']),
    );
    const unit = changeSince(now, { ...now, unit: 'allegation' });
    expect(unit.rows[0]).toMatchObject({ notCompared: 'another unit', change: null });
  });
});

describe('the summary of findings', () => {
  it('is the same after it was written and read', () => {
    const made = summary(audit(30, 40, 100));
    expect(JSON.parse(JSON.stringify(made))).toEqual(made);
    expect(made).toMatchObject({
      runId: 'now',
      level: 0.95,
      unit: 'case',
      questions: [{ id: 'Q1', section: 'All', text: 'Was Q1 done?', asked: 40 }],
      sections: [{ section: 'All', asked: 40, share: { met: 30, of: 40, cases: 40 } }],
      overall: { asked: 40 },
    });
  });
});
