import { existsSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { buildFrame } from '../../src/frame/build-frame.js';
import type { Intake } from '../../src/frame/intake.js';
import { casesByHand } from './new-orleans-by-hand.js';
import { readFileAs, told } from './support.js';

const folder = '../shared/data/nopd/';
const export2020 = `${folder}NOPD_Misconduct_Complaints_20200214.csv`;
const absent = !existsSync(folder);
const word = absent ? ' (skipped: ../shared is not here)' : '';

describe.skipIf(absent)(`the New Orleans export${word}`, () => {
  let intake: Intake;
  beforeAll(async () => {
    intake = await readFileAs(`${folder}NOPD_Misconduct_Complaints_20200214.csv`, 'new-orleans');
  });
  const count = (code: string, field?: string): number =>
    intake.issues.filter(
      (issue) => issue.code === code && (field === undefined || issue.field === field),
    ).length;

  it('accounts for its 4,151 rows, of which 33 have no reference', () => {
    expect(intake.status).toBe('read');
    expect(
      intake.fileIssues.map(({ code, field, detail }) => [code, field, detail['count']]),
    ).toEqual([
      ['CODE_LETTER_CASE', 'complainant_ethnicity', 8],
      ['CODE_LETTER_CASE', 'complainant_sex', 4],
    ]);
    expect(intake.counts).toEqual({ rows: 4151, accepted: 4118, rejected: 33, blank: 0 });
    expect(count('MISSING_REFERENCE')).toBe(33);
    expect(intake.issues.filter(({ severity }) => severity === 'error')).toHaveLength(33);
  });

  it('has 2,917 cases, each a unit', () => {
    const frame = buildFrame(intake, { unit: 'case', fields: ['outcome', 'officer_ethnicity'] });
    expect(frame.units).toHaveLength(2917);
    expect(frame.counts.cases).toBe(2917);
    expect(frame.counts.rows).toBe(4118);
    expect(frame.leftOut.rejectedRows).toBe(33);
  });

  it('names 12 exact duplicates', () => {
    expect(count('DUPLICATE_ROW')).toBe(12);
  });

  it('has 36 rows without an allegation id and assumes nothing about the others', () => {
    expect(intake.rows.filter(({ values }) => values['allegation_no'] === undefined)).toHaveLength(
      36,
    );
  });

  it('names 62 rows received before they occurred and 7 completed before received', () => {
    expect(count('DATE_ORDER', 'date_received')).toBe(62);
    expect(
      intake.issues.filter(
        ({ code, field, detail }) =>
          code === 'DATE_ORDER' &&
          field === 'date_finalised' &&
          detail['earlierField'] === 'date_received',
      ),
    ).toHaveLength(7);
  });

  it('counts rows as read at unit row, those without a reference included', () => {
    const frame = buildFrame(intake, {
      unit: 'row',
      fields: ['outcome', 'officer_ethnicity', 'complainant_ethnicity'],
    });
    expect(frame.units).toHaveLength(4151);
    const sustained = frame.units.filter(({ values }) => values['outcome'] === 'Sustained');
    expect(sustained).toHaveLength(530);
    const decided = frame.units.filter(({ values }) =>
      ['Sustained', 'Not Sustained', 'Unfounded', 'Exonerated'].includes(values['outcome'] ?? ''),
    );
    const of = (units: typeof decided, field: string, value: string): readonly [number, number] => {
      const members = units.filter(({ values }) => values[field] === value);
      return [
        members.filter(({ values }) => values['outcome'] === 'Sustained').length,
        members.length,
      ];
    };
    expect(of(decided, 'officer_ethnicity', 'Black')).toEqual([299, 1138]);
    expect(of(decided, 'officer_ethnicity', 'White')).toEqual([190, 796]);
    expect(of([...frame.units], 'complainant_ethnicity', 'Black')).toEqual([164, 1692]);
    expect(of([...frame.units], 'complainant_ethnicity', 'White')).toEqual([55, 544]);
    expect(of(decided, 'complainant_ethnicity', 'Not stated')).toEqual([302, 661]);
  });

  it('has at case level what is worked out by hand, without the program', () => {
    const byHand = casesByHand(export2020);
    const fields = ['outcome', 'officer_ethnicity', 'complainant_ethnicity'];
    const { units } = buildFrame(intake, { unit: 'case', fields });
    expect(
      units.map(({ id, values }) => [
        id,
        values['outcome'],
        values['officer_ethnicity'],
        values['complainant_ethnicity'],
      ]),
    ).toEqual(
      [...byHand]
        .map(([id, { outcome, officer, complainant }]) => [id, outcome, officer, complainant])
        .sort(([left = ''], [right = '']) => (left < right ? -1 : 1)),
    );
    const tally = (field: string): Readonly<Record<string, number>> => {
      const counts: Record<string, number> = {};
      for (const { values } of units) {
        const value = values[field] ?? '';
        counts[value] = (counts[value] ?? 0) + 1;
      }
      return counts;
    };
    expect(tally('outcome')).toEqual({
      Sustained: 364,
      'Negotiated Settlement': 79,
      'Resigned under investigation': 1,
      'Not Sustained': 315,
      Exonerated: 233,
      Unfounded: 550,
      'Withdrawn - Mediation': 127,
      NFIM: 294,
      Other: 377,
      Pending: 577,
    });
    expect(tally('officer_ethnicity')).toEqual({
      Black: 1297,
      White: 777,
      Hispanic: 80,
      'Asian/Pacific Islander': 30,
      'American Indian': 4,
      Unknown: 15,
      Multiple: 422,
      'Not stated': 292,
    });
  });

  it('refuses the semicolon file by name: its header is one short', async () => {
    const other = await readFileAs(`${folder}allegations-clean_semicolon.csv`, 'new-orleans');
    expect(other.status).toBe('refused');
    expect(other.file.delimiter).toBe(';');
    expect(other.counts.rows).toBe(0);
    expect(told(other)).toContain('E HEADER_SHORT - 1');
    const short = other.fileIssues.find(({ code }) => code === 'HEADER_SHORT');
    expect(short?.detail).toMatchObject({ header: 26, cells: 27 });
  });
});
