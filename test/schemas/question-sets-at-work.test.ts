import { describe, expect, it } from 'vitest';
import { buildChecklist } from '../../src/checklist/build-checklist.js';
import type { CaseFields } from '../../src/checklist/case-value.js';
import type { Checklist } from '../../src/checklist/checklist.js';
import { englandAndWales } from '../checklist/calendar.js';
import { shippedSets } from './shipped-sets.js';

/** The checklist of one case by a shipped set. */
function asked(set: string, fields: CaseFields): Checklist {
  const only = { unitId: 'C1', stratum: 'all', role: 'sample', rank: 1, fields } as const;
  const setting = { calendar: englandAndWales, codes: new Map() };
  return buildChecklist([only], shippedSets.get(set)!, setting);
}

function rowOf(set: string, id: string, fields: CaseFields) {
  const row = asked(set, fields).rows.find(({ question }) => question.id === id);
  if (row === undefined) throw new Error(`${id} is not asked`);
  return row;
}

const recent = { date_received: '2026-01-05', date_finalised: '2026-03-30' };

describe('the shipped clocks', () => {
  it('suggest that no update and no letter fell due in a short case', () => {
    const short = { ...recent, date_finalised: '2026-02-02', handling: 'INV_SP' };
    expect(rowOf('public-complaints', 'PC14', short).suggested).toBe('NA');
    expect(rowOf('public-complaints', 'PC16', short).suggested).toBe('NA');
    const longer = { ...short, date_finalised: '2026-02-03' };
    expect(rowOf('public-complaints', 'PC14', longer).suggested).toBeNull();
  });

  it('judge the outcome by five working days, where the letter has a date', () => {
    const decided = { ...recent, date_decided: '2026-03-27' };
    const letter = (day: string) =>
      rowOf('public-complaints', 'PC18', { ...decided, date_outcome_letter: day }).suggested;
    // Friday 27 March 2026; Good Friday is 3 April and Easter Monday 6 April.
    expect(letter('2026-04-07')).toBe('Y');
    expect(letter('2026-04-08')).toBe('N');
    const [found] = rowOf('public-complaints', 'PC18', decided).prefilled;
    expect(found).toMatchObject({ answer: null, missing: ['date_outcome_letter'] });
    expect(found?.words).toContain('The last day was 2026-04-07');
  });

  it('suggest a review in time and leave a late one to the reviewer', () => {
    const review = (day: string) =>
      rowOf('reviews', 'RV03', {
        ...recent,
        date_outcome_letter: '2026-03-02',
        date_review_received: day,
      }).suggested;
    expect(review('2026-03-30')).toBe('Y');
    expect(review('2026-03-31')).toBeNull();
  });

  it('count twelve months of a conduct matter beginning with the day', () => {
    const conduct = (date_finalised: string) =>
      rowOf('conduct', 'CM14', { date_received: '2025-06-02', date_finalised }).suggested;
    expect(conduct('2026-06-01')).toBe('NA');
    expect(conduct('2026-06-02')).toBeNull();
  });
});

describe('the shipped contradictions', () => {
  it.each([
    ['public-complaints', 'PC21', { complaint_action: 'NFA; APOL' }, 'N'],
    ['public-complaints', 'PC21', { outcome: 'NACC', complaint_action: 'NFA' }, null],
    ['public-complaints', 'PC06', { case_type: 'COMPLAINT_OUT', handling: 'INV_SP' }, null],
    ['public-complaints', 'PC06', { case_type: 'COMPLAINT_SCH3', handling: 'OUT_SCH3' }, null],
    ['public-complaints', 'PC17', { case_type: 'COMPLAINT_SCH3', outcome: 'RES' }, null],
    ['public-complaints', 'PC20', { officer_rank_band: 'CHIEF', review_body_told: 'LPB' }, 'N'],
    ['public-complaints', 'PC05', { discrimination_flag: 'Y', allegation_category: 'H' }, null],
    ['conduct', 'CM19', { proceedings_type: 'MEET', outcome: 'DWN' }, 'N'],
    ['conduct', 'CM19', { proceedings_type: 'ACC', outcome: 'WW' }, 'N'],
    ['conduct', 'CM19', { finding_level: 'NONE', outcome: 'FWW' }, 'N'],
    ['conduct', 'CM19', { finding_level: 'M', outcome: 'DWN' }, null],
    ['conduct', 'CM19', { severity: 'NEITHER', outcome: 'FWW' }, null],
    ['reviews', 'RV01', { handling: 'OUT_SCH3', review_body: 'LPB' }, 'N'],
    ['reviews', 'RV02', { officer_rank_band: 'CHIEF', review_body: 'LPB' }, 'N'],
    ['discrimination', 'DI01', { discrimination_flag: 'Y', allegation_category: 'A' }, 'N'],
    ['discrimination', 'DI01', { discrimination_flag: 'N', allegation_category: 'F' }, null],
  ] as const)('of %s are found at %s in %o', (set, id, fields, suggested) => {
    const row = rowOf(set, id, { ...recent, ...fields });
    expect(row.prefilled.filter((found) => found.contradiction === true)).toHaveLength(1);
    expect(row.suggested).toBe(suggested);
    const { notes } = asked(set, { ...recent, ...fields }).register[0]!;
    expect(notes).toContainEqual(
      expect.objectContaining({ kind: 'contradiction', questions: [id] }),
    );
  });

  it('leave a right of review told outside Schedule 3 to the reviewer, with both findings', () => {
    const row = rowOf('public-complaints', 'PC20', {
      ...recent,
      handling: 'OUT_SCH3',
      review_body_told: 'IOPC',
    });
    expect(row.prefilled.map(({ answer }) => answer)).toEqual(['NA', 'N']);
    expect(row.suggested).toBeNull();
  });

  it('find nothing in a forum and an outcome that go together', () => {
    for (const [proceedings_type, outcome] of [
      ['MEET', 'WW'],
      ['MEET', 'FWW'],
      ['HEAR', 'WW'],
      ['HEAR', 'DWN'],
      ['ACC', 'FWW'],
      ['ACC', 'WHBD'],
    ] as const) {
      const row = rowOf('conduct', 'CM19', { ...recent, proceedings_type, outcome });
      expect(row.prefilled, `${proceedings_type} ${outcome}`).toEqual([]);
    }
  });
});

describe('the shipped law dates', () => {
  const conduct = (date_received: string, date_decided: string, date_finalised: string) =>
    asked('conduct', { date_received, date_decided, date_finalised }).register[0]!.notes;

  it('ask everything, without a note, of a case that lies after every change', () => {
    expect(conduct('2025-05-28', '2025-09-01', '2025-09-05')).toEqual([]);
  });

  it('note each change that a case straddles, with the questions that it matters to', () => {
    const notes = conduct('2025-05-13', '2025-05-27', '2025-05-28');
    expect(notes.map(({ kind, questions }) => [kind, ...questions])).toEqual([
      ['know', 'CM04', 'CM18', 'CM19', 'CM20'],
      ['know', 'CM05'],
    ]);
    expect(notes[0]?.words).toContain('as the law stood before the change');
    expect(notes[1]?.words).toContain('date_severity, is missing');
  });

  it('leave out what came in 2020 of a case that ended before, and say so', () => {
    const before = conduct('2019-03-01', '2020-01-20', '2020-01-31');
    expect(before[0]).toMatchObject({ kind: 'not-asked-law', questions: ['CM14', 'CM22'] });
    const across = conduct('2019-03-01', '2020-01-20', '2020-02-01');
    expect(across.filter(({ kind }) => kind === 'not-asked-law')).toEqual([]);
  });

  it('suggest no finding of an outcome across the change of 28 May 2025', () => {
    const codes = { proceedings_type: 'MEET', outcome: 'DWN' };
    const dates = { date_received: '2025-05-01', date_finalised: '2025-06-30' };
    const row = rowOf('conduct', 'CM19', { ...dates, date_decided: '2025-06-20', ...codes });
    expect(row.prefilled).toHaveLength(1);
    expect(row.suggested).toBeNull();
  });
});
