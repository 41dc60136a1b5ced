import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { readAnswers } from '../../src/answers/read-answers.js';
import { firstReadings } from '../../src/answers/readings/first-readings.js';
import { readingPairs } from '../../src/answers/readings/reading-pairs.js';
import { lineIndex } from '../../src/answers/rows/line-index.js';
import { cellsOfRecords } from '../../src/answers/sheets/cells-of-records.js';
import { laySheet } from '../../src/answers/sheets/lay-sheet.js';
import { sheetOfCells } from '../../src/answers/sheets/sheet-of-cells.js';
import type { SheetRows } from '../../src/answers/sheets/sheet-rows.js';
import { cellAddress } from '../../src/format/cell-address.js';
import { tableToCsv } from '../../src/format/csv.js';
import { restore } from '../../src/format/neutralise.js';
import type { Cell } from '../../src/format/table.js';
import {
  allAnswered,
  answeredBy,
  cell,
  issued,
  issuedWith,
  linesOf,
  sheetOf,
  statusOf,
  tablesWith,
  type Fields,
} from './sample.js';

const codesOf = (files: readonly SheetRows[], of = issued): string[] =>
  readAnswers(of, files).issues.map(({ code }) => code);

/** The same rows by way of a CSV file as this program writes it. */
function throughCsv(file: string, lines: readonly Fields[]): SheetRows {
  const table = tablesWith().checklist;
  const rows = lines.map((line) => table.columns.map(({ name }) => line[name] as Cell));
  const text = tableToCsv({ ...table, rows });
  const records = parse(text) as string[][];
  const cells = cellsOfRecords(records, { address: cellAddress, restore });
  return sheetOfCells({ file, sheet: null }, cells, issued);
}

describe('answers of two reviewers', () => {
  const read = readAnswers(issued, allAnswered());

  it('are read without an issue, in the order of the rows and then of the readings', () => {
    expect(read.issues).toEqual([]);
    expect(
      read.answers.map(
        (each) => `${each.unitId} ${each.questionId} ${each.reading} ${each.reviewer}`,
      ),
    ).toEqual([
      'CO/1 Q1 1 R1',
      'CO/1 Q1 2 R2',
      'CO/1 Q2 1 R1',
      'CO/1 Q2 2 R2',
      'CO/1 Q3 1 R1',
      'CO/1 Q3 2 R2',
      'CO/2 Q1 1 R1',
      'CO/2 Q2 1 R1',
      'CO/2 Q3 1 R1',
      'CO/3 Q1 1 R1',
      'CO/3 Q2 1 R1',
      'CO/3 Q3 1 R1',
      'CO/4 Q1 1 R2',
      'CO/4 Q2 1 R2',
      'CO/4 Q3 1 R2',
      '=CO/5 Q1 1 R2',
      '=CO/5 Q2 1 R2',
      '=CO/5 Q3 1 R2',
    ]);
    expect(read.answers[0]).toEqual({
      unitId: 'CO/1',
      stratum: 'NFA',
      questionId: 'Q1',
      reading: 1,
      reviewer: 'R1',
      answer: 'Y',
      reason: '',
      evidence: '',
      comment: 'seen',
      date: '2026-07-05',
      place: { file: 'r1.xlsx', sheet: 'checklist', cell: 'R2' },
    });
  });

  it('are accounted for overall, by case and by reader', () => {
    const all = (count: number) => ({
      issued: count,
      answered: count,
      notExamined: 0,
      outstanding: 0,
    });
    expect(read.counts.overall).toEqual(all(18));
    expect(read.counts.byCase).toContainEqual({ unitId: 'CO/1', ...all(6) });
    expect(read.counts.byReader).toEqual([
      { reader: 'R1', ...all(9) },
      { reader: 'R2', ...all(9) },
    ]);
    expect(read.counts.returned).toEqual({
      rows: 18,
      used: 18,
      unanswered: 0,
      repeated: 0,
      setAside: 0,
      refused: 0,
      extra: 0,
    });
  });

  it('make a case examined though no register came back', () => {
    expect(read.register.map(({ unitId, status }) => `${unitId} ${status}`)).toEqual([
      'CO/1 examined',
      'CO/2 examined',
      'CO/3 examined',
      'CO/4 examined',
      '=CO/5 examined',
      'CO/6 reserve',
      'CO/7 reserve',
      'CO/8 reserve',
    ]);
  });

  it('give estimates the first readings and agreement the pairs', () => {
    expect(firstReadings(read.answers)).toHaveLength(15);
    expect(readingPairs(issued, read.register, read.answers)[1]).toEqual({
      questionId: 'Q2',
      pairs: [{ unitId: 'CO/1', stratum: 'NFA', answers: ['Y', 'Y'], readers: ['R1', 'R2'] }],
    });
  });

  it('read the same in any order of the files', () => {
    expect(readAnswers(issued, allAnswered().toReversed())).toEqual(read);
  });

  it('read the same from CSV, a reference that begins with = included', () => {
    const lines = answeredBy('R2', ['CO/1', 'CO/4', '=CO/5']);
    const [first] = allAnswered();
    const fromCsv = readAnswers(issued, [first!, throughCsv('r2.xlsx', lines)]);
    expect(fromCsv.issues).toEqual([]);
    const withoutPlace = ({ answers }: typeof read) =>
      answers.map(({ place, ...rest }) => [rest, place.cell]);
    expect(withoutPlace(fromCsv)).toEqual(withoutPlace(read));
  });

  it('may be in sheets with titles above the headings, columns in another order, headings of either kind', () => {
    const lines = answeredBy('R2', ['CO/4']);
    const sheet = sheetOf('r2.xlsx', 'checklist', lines);
    const flat = [...sheet.header, ...sheet.rows.flatMap(({ cells }) => cells)];
    const moved = flat.map((each) => {
      const [, letters = '', row = ''] = /^([A-Z]+)([0-9]+)$/.exec(each.address) ?? [];
      const value = each.value === 'Answer' ? 'ANSWER ' : each.value;
      return { ...each, value, address: `A${letters}${Number(row) + 3}` };
    });
    const title = { ...flat[0]!, address: 'A1', value: 'Checklist of the quarter' };
    const laid = sheetOfCells({ file: 'r2.xlsx', sheet: 'x' }, [title, ...moved], issued);
    expect(readAnswers(issued, [laid]).answers[0]?.place.cell).toBe('AR5');
  });
});

describe('what is typed otherwise', () => {
  it('is the same answer', () => {
    const lines = answeredBy('r1', ['CO/2'], '  mEt ').map((line) => ({
      ...line,
      unit_id: ' co/2 ',
      date: '5/7/2026',
    }));
    const { answers, issues } = readAnswers(issued, [sheetOf('a', 'checklist', lines)]);
    expect(
      answers.map(({ unitId, answer, reviewer, date }) => [unitId, answer, reviewer, date]),
    ).toEqual(Array.from({ length: 3 }, () => ['CO/2', 'Y', 'R1', '2026-07-05']));
    expect(issues.map(({ code, severity }) => `${code} ${severity}`)).toContain(
      'LOCKED_CELL_CHANGED warning',
    );
  });

  it('is accepted where the answer confirms or overrules what the program suggested', () => {
    const rows = issued.rows.map((row) => ({
      ...row,
      locked: new Map([...row.locked, ['prefilled', 'N'] as const]),
    }));
    const lines = answeredBy('R1', ['CO/2'], 'n not met').map((line) => ({
      ...line,
      prefilled: 'N',
    }));
    const { answers } = readAnswers({ ...issued, rows }, [sheetOf('a', 'checklist', lines)]);
    expect(answers.map(({ answer }) => answer)).toEqual(['N', 'N', 'N']);
  });
});

describe('files that overlap', () => {
  const lines = answeredBy('R1', ['CO/1', 'CO/2', 'CO/3']);

  it('count the same answer once, and rows that are left blank not at all', () => {
    const blank = sheetOf('all.xlsx', 'checklist', linesOf('checklist'));
    const { counts, issues } = readAnswers(issued, [
      ...allAnswered(),
      sheetOf('r1-again.xlsx', 'checklist', lines),
      blank,
    ]);
    expect(issues).toEqual([]);
    expect(counts.overall.answered).toBe(18);
    expect(counts.returned).toMatchObject({ rows: 42, used: 18, repeated: 9, unanswered: 15 });
  });

  it('refuse all answers that one reader gave differently', () => {
    const changed = lines.map((line, index) => (index === 0 ? { ...line, answer: 'N' } : line));
    const { counts, issues } = readAnswers(issued, [
      ...allAnswered(),
      sheetOf('r1-v2.xlsx', 'checklist', changed),
    ]);
    expect(issues.map(({ code, file, cell }) => [code, file, cell])).toEqual([
      ['CONFLICTING_ANSWERS', 'r1-v2.xlsx', 'R2'],
      ['CONFLICTING_ANSWERS', 'r1.xlsx', 'R2'],
    ]);
    expect(counts.overall).toMatchObject({ answered: 17, outstanding: 1 });
  });
});

describe('rows that may be torn', () => {
  it('contradict nothing, as it is not sure what they are about', () => {
    const torn = answeredBy('R1', ['CO/2'], 'NE').map((line) => ({ ...line, question: 'Other?' }));
    const files = [
      sheetOf('a', 'checklist', answeredBy('R1', ['CO/2'])),
      sheetOf('b', 'checklist', torn),
    ];
    const { answers, counts } = readAnswers(issued, files);
    expect(answers.map(({ answer }) => answer)).toEqual(['Y', 'Y', 'Y']);
    expect(counts.returned).toMatchObject({ used: 3, refused: 3 });
  });

  it('are found by case and question in any spelling, unless two cases have it', () => {
    const line = (unitId: string) => ({ unitId, locked: new Map() });
    const find = lineIndex([line('CO/1'), line('co/1'), line('CO/2')]);
    expect(find('co/1', '')?.unitId).toBe('co/1');
    expect(find('Co/1', '')).toBeNull();
    expect(find('co/2 ', '')?.unitId).toBe('CO/2');
    expect(find('CO/3', '')).toBeNull();
  });
});

describe('a sheet', () => {
  const header = (headings: readonly string[]): SheetRows => ({
    file: 'a',
    sheet: null,
    header: headings.map((heading, index) => cell(1, index + 1, heading)),
    rows: [],
  });

  it('may have headings between its rows, but nothing filled in that belongs to no row', () => {
    const [sheet] = allAnswered();
    const heading = { row: 50, cells: [{ ...cell(50, 2, 'Section two') }] };
    const loose = { row: 51, cells: [{ ...cell(51, 1, 'Y'), address: 'R51' }] };
    const { issues, counts } = readAnswers(issued, [
      { ...sheet!, rows: [...sheet!.rows, heading, loose] },
    ]);
    const told = issues.filter(({ code }) => code !== 'CASE_MISSING');
    expect(told.map(({ code, cell: at }) => [code, at])).toEqual([
      ['RUN_ID_DIFFERS', 'A51'],
      ['SET_DIFFERS', 'J51'],
      ['SET_DIFFERS', 'K51'],
    ]);
    expect(counts.returned).toMatchObject({ rows: 10, extra: 1 });
  });

  it('is not known by one heading, nor by those that both tables have', () => {
    expect(laySheet(header(['Answer', 'Name']), issued).table).toBeNull();
    expect(laySheet(header(['Draw', 'Case', 'Stratum', 'Reviewer']), issued).table).toBeNull();
    expect(laySheet(header(['answer', 'EVIDENCE SEEN (asked for if P or N)']), issued).table).toBe(
      'checklist',
    );
    expect(laySheet(header(['Status', 'Minutes', 'Case']), issued).table).toBe('register');
  });

  it('has its issues in the order of its columns: Z before AA', () => {
    const remark = (letters: string) => ({ ...cell(1, 1, 'remark'), address: `${letters}1` });
    const [sheet] = allAnswered();
    const more = { ...sheet!, header: [...sheet!.header, remark('AA'), remark('Z')] };
    const { issues } = readAnswers(issued, [more]);
    expect(issues.flatMap(({ code, cell: at }) => (code === 'COLUMN_UNKNOWN' ? [at] : []))).toEqual(
      ['Z1', 'AA1'],
    );
  });
});

describe('readings', () => {
  const names = (files: readonly SheetRows[], of = issued) =>
    readAnswers(of, files).answers.map(
      ({ unitId, questionId, reading, reviewer }) =>
        `${unitId} ${questionId} ${reading} ${reviewer}`,
    );

  it('keep the place of a reader whose answer is refused, so that none slips in by what it says', () => {
    const refused = answeredBy('R1', ['CO/2'], 'perhaps').slice(0, 1);
    const other = answeredBy('R3', ['CO/2']).slice(0, 1);
    const files = [sheetOf('a', 'checklist', refused), sheetOf('b', 'checklist', other)];
    expect(names(files)).toEqual([]);
    expect(codesOf(files)).toContain('SECOND_READING_UNEXPECTED');
  });

  it('take in whoever stands in for a reader that has not answered, and say so', () => {
    const files = [sheetOf('a', 'checklist', answeredBy('R3', ['CO/1']).slice(0, 1))];
    expect(names(files)).toEqual(['CO/1 Q1 1 R3']);
    expect(codesOf(files)).toContain('READER_NOT_ASSIGNED');
    const both = [...files, sheetOf('b', 'checklist', answeredBy('R1', ['CO/1']).slice(0, 1))];
    expect(names(both)).toEqual(['CO/1 Q1 1 R1', 'CO/1 Q1 2 R3']);
  });

  it('take in none of several who stand in for one', () => {
    const many = issuedWith({ reviewers: ['R1', 'R2', 'R3', 'R4'] });
    const files = ['R1', 'R3', 'R4'].map((reader) =>
      sheetOf(reader, 'checklist', answeredBy(reader, ['CO/1']).slice(0, 1)),
    );
    expect(names(files, many)).toEqual(['CO/1 Q1 1 R1']);
    expect(
      codesOf(files, many).filter((code) => code === 'SECOND_READING_UNEXPECTED'),
    ).toHaveLength(2);
  });

  it('never use a second reading for a first one that is not there', () => {
    const { answers } = readAnswers(issued, [
      sheetOf('b', 'checklist', answeredBy('R2', ['CO/1'])),
    ]);
    expect(answers.map(({ reading }) => reading)).toEqual([2, 2, 2]);
    expect(firstReadings(answers)).toEqual([]);
  });

  it('go in the order of the codes where the draw names nobody, in one sheet or in two', () => {
    const readings = new Map([['CO/1', [null, null]]]);
    const nobody = issuedWith({ readings, reviewers: [] });
    const both = [...answeredBy('bb', ['CO/1']), ...answeredBy('aa', ['CO/1'])];
    const expected = ['CO/1 Q1 1 AA', 'CO/1 Q1 2 BB', 'CO/1 Q2 1 AA'];
    expect(names([sheetOf('a', 'checklist', both)], nobody).slice(0, 3)).toEqual(expected);
    expect(
      names(
        [sheetOf('a', 'checklist', both.slice(0, 3)), sheetOf('b', 'checklist', both.slice(3))],
        nobody,
      ).slice(0, 3),
    ).toEqual(expected);
    expect(codesOf([sheetOf('a', 'checklist', both)], nobody)).not.toContain('ROW_DUPLICATE');
  });

  it('let two readers share a case that is read once and assigned to nobody', () => {
    const nobody = issuedWith({ readings: new Map(), reviewers: [] });
    const shared = [
      ...answeredBy('bb', ['CO/2']).slice(0, 2),
      ...answeredBy('aa', ['CO/2']).slice(2),
    ];
    const files = [sheetOf('a', 'checklist', shared)];
    expect(names(files, nobody)).toEqual(['CO/2 Q1 1 BB', 'CO/2 Q2 1 BB', 'CO/2 Q3 1 AA']);
    expect(codesOf(files, nobody)).not.toContain('READER_NOT_ASSIGNED');
  });
});

describe('statuses', () => {
  it('take the further of two registers, and the answers move a case along', () => {
    const { register } = readAnswers(issued, [
      sheetOf('a', 'register', statusOf(['CO/2', 'CO/3'], 'requested')),
      sheetOf('b', 'register', statusOf(['CO/2', 'CO/4'], 'Received', { minutes: '90 min' })),
      sheetOf('c', 'checklist', answeredBy('R1', ['CO/3']).slice(0, 1)),
    ]);
    expect(register.map(({ status }) => status).slice(0, 4)).toEqual([
      'drawn',
      'received',
      'received',
      'received',
    ]);
    expect(register[1]?.file.minutes).toEqual([{ reviewer: null, minutes: 90 }]);
  });

  it('account for a case that is not examined, whatever was answered to it', () => {
    const { counts, register, reserves, answers } = readAnswers(issued, [
      ...allAnswered(),
      sheetOf('reg', 'register', [
        ...statusOf(['CO/2'], 'out of scope', { reason_not_examined: 'not a complaint' }),
        ...statusOf(['CO/4'], 'Not produced', { reason_not_examined: 'lost' }),
      ]),
    ]);
    expect(counts.overall).toEqual({ issued: 18, answered: 12, notExamined: 6, outstanding: 0 });
    expect(counts.returned).toMatchObject({ used: 12, setAside: 6 });
    expect(answers).toHaveLength(12);
    expect(register.map(({ unitId, status, reason }) => [unitId, status, reason])).toEqual([
      ['CO/1', 'examined', ''],
      ['CO/2', 'out of scope', 'not a complaint'],
      ['CO/3', 'examined', ''],
      ['CO/4', 'not produced', 'lost'],
      ['=CO/5', 'examined', ''],
      ['CO/6', 'drawn', ''],
      ['CO/7', 'reserve', ''],
      ['CO/8', 'reserve', ''],
    ]);
    expect(reserves).toEqual({
      inUse: [
        { unitId: 'CO/6', stratum: 'NFA', rank: 4, insteadOf: 'CO/2', reason: 'not a complaint' },
      ],
      unreplaced: [],
    });
  });

  it('read the answers of a reserve once it has been issued in its turn', () => {
    const inUse = new Set(['CO/6']);
    const again = issuedWith({ inUse });
    const lines = linesOf('checklist', tablesWith(inUse).checklist);
    const { answers, issues } = readAnswers(again, [
      sheetOf('a', 'checklist', answeredBy('R1', ['CO/6'], 'Y', lines)),
      sheetOf('b', 'register', statusOf(['CO/2'], 'out of scope', { reason_not_examined: 'x' })),
    ]);
    expect(answers.map(({ unitId }) => unitId)).toEqual(['CO/6', 'CO/6', 'CO/6']);
    expect(issues.map(({ code }) => code)).not.toContain('RESERVE_OUT_OF_ORDER');
  });
});
