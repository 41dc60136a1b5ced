import { describe, expect, it } from 'vitest';
import { openColumns } from '../../../src/answers/issued-checklist.js';
import { readAnswers } from '../../../src/answers/read-answers.js';
import { readAnswer } from '../../../src/answers/rows/read-answer.js';
import { onlyCases } from '../../../src/checklist/case-selection.js';
import type { QuestionSet } from '../../../src/checklist/question-set.js';
import { scaleOf } from '../../../src/checklist/scale-of.js';
import { workbookToXlsx } from '../../../src/format/xlsx/write-workbook.js';
import { caseRegisterTable } from '../../../src/report/case-register-table.js';
import { checklistTable } from '../../../src/report/checklist-table.js';
import { workingLists } from '../../../src/report/working-file/lists.js';
import { otherSheetNames } from '../../../src/report/working-file/working-file.js';
import { sampleSet } from '../../checklist/sample-set.js';
import {
  cellUnder,
  checklistOf,
  filledIn,
  headingsOf,
  issuedOf,
  sentBack,
  sheetNamed,
  workbookOf,
} from './sample-files.js';

const checklist = checklistOf();
const issued = issuedOf(checklist);
const workbook = workbookOf(checklist);
const [register, rows] = [sheetNamed(workbook, 'Register'), sheetNamed(workbook, 'Checklist')];

describe('the sheets of a working file', () => {
  it('are cover, register, checklist and lists, and the first and last hold no answers', () => {
    expect(workbook.sheets.map(({ name }) => name)).toEqual([
      'Cover',
      'Register',
      'Checklist',
      'Lists',
    ]);
    expect(otherSheetNames).toEqual(['Cover', 'Lists']);
  });

  it('have every column of the tables once, under its heading, no heading twice', () => {
    const labels = (table: ReturnType<typeof checklistTable>) =>
      table.columns.map(({ label }) => label).sort();
    expect([...headingsOf(rows)].sort()).toEqual(labels(checklistTable(checklist, 'x')));
    expect([...headingsOf(register)].sort()).toEqual(labels(caseRegisterTable(checklist, 'x')));
    for (const sheet of [register, rows]) {
      expect(new Set(headingsOf(sheet)).size).toBe(headingsOf(sheet).length);
    }
  });

  it('put what is read and filled in first and what only identifies a row last', () => {
    expect(headingsOf(rows).slice(0, 14)).toEqual([
      'Case',
      'Question number',
      'Question',
      'Critical',
      'Where to look',
      'Not applicable when',
      'What the program found',
      'To know',
      'Answer',
      'Reason (needed if NA)',
      'Evidence seen (asked for if P or N)',
      'Comment (needed if P, N or NE)',
      'Reviewer',
      'Date',
    ]);
    expect(headingsOf(register).slice(0, 7)).toEqual([
      'Case',
      'Stratum',
      'Role',
      'Reviewer',
      'Status',
      'Reason, if not examined',
      'Minutes spent',
    ]);
    expect([rows.print.area, register.print.area]).toEqual(['A1:N9', 'A1:O6']);
  });

  it('are open where a reviewer fills something in, and locked everywhere else', () => {
    for (const [sheet, table, name] of [
      [rows, checklistTable(checklist, 'x'), 'checklist'],
      [register, caseRegisterTable(checklist, 'x'), 'register'],
    ] as const) {
      expect(sheet.protect).toBe(true);
      const open = table.columns.filter((column) => openColumns[name].includes(column.name));
      const opened = sheet.rows[3]!.cells.flatMap(({ style }, index) =>
        style.startsWith('answer') ? [headingsOf(sheet)[index]] : [],
      );
      expect(opened.sort()).toEqual(open.map(({ label }) => label).sort());
    }
  });

  it('keep the headings in sight and on every page, and say the run and the marking there', () => {
    for (const sheet of [register, rows]) {
      expect(sheet.frozen?.rows).toBe(3);
      expect(sheet.print).toMatchObject({
        orientation: 'landscape',
        fitWidth: true,
        titleRows: [3, 3],
        header: 'Restricted: names cases. Draw abcdef012345',
        footer: 'Checklist: Sample set',
      });
    }
    expect(rows.tables).toEqual([{ name: 'Checklist', cells: 'A3:W9', filter: true }]);
    expect(workbook.properties).toEqual({
      title: 'Checklist: Sample set',
      subject: 'Draw abcdef012345',
      creator: 'dipsample',
      language: 'en-GB',
    });
  });

  it('say on the cover whose they are, how to fill them in, and what every status means', () => {
    const cover = sheetNamed(workbookOf(checklist, { reader: 'R1' }), 'Cover');
    const said = cover.rows.map(({ cells }) => cells.map(({ value }) => value).join(': '));
    expect(said[0]).toBe('Checklist: Sample set, for reviewer R1');
    expect(said).toEqual(
      expect.arrayContaining([
        'Restricted: names cases: ',
        'For: reviewer R1',
        'Draw: abcdef012345',
        'Question set: sample, version 3',
        'Cases to read: 2',
        'Reserves: 1, which wait; nothing is asked of them',
        'Questions asked: 6',
        'Seed: a seed',
        'To know: Made for the tests.',
        'not produced: Was asked for and did not come; a finding, stays in the denominator, is not replaced.',
      ]),
    );
  });
});

describe('what may be typed', () => {
  const lists = sheetNamed(workbook, 'Lists');
  const ruleFor = (sheet: typeof rows, heading: string, row: number) => {
    const column = headingsOf(sheet).findIndex((each) => String(each).startsWith(heading));
    const address = new RegExp(`(?:^| )${String.fromCharCode(65 + column)}(\\d+):\\D(\\d+)`, 'g');
    return sheet.validations.find(({ cells }) =>
      [...cells.matchAll(address)].some(
        ([, from, to]) => Number(from) <= row + 3 && row + 3 <= Number(to),
      ),
    );
  };

  it('is chosen from ranges of cells, with not applicable only where the question allows it', () => {
    const optionsOf = (row: number): readonly unknown[] => {
      const rule = ruleFor(rows, 'Answer', row)!.rule;
      if (rule.kind !== 'list') throw new Error(rule.kind);
      const [, letters, from, to] = /^([A-Z])(\d+):[A-Z](\d+)$/.exec(rule.cells)!;
      expect(rule.sheet).toBe('Lists');
      return lists.rows
        .slice(Number(from) - 1, Number(to))
        .map(({ cells }) => cells[letters!.charCodeAt(0) - 65]!.value);
    };
    const four = ['Y Met', 'P Partly met', 'N Not met', 'NE Cannot tell'];
    expect(optionsOf(1)).toEqual(four);
    expect(optionsOf(2)).toEqual([...four, 'NA Not applicable']);
    expect(optionsOf(4)).toEqual(four);
  });

  it('is a day, a whole number, a status, a reviewer of the draw, or a text of some length', () => {
    const kind = (sheet: typeof rows, heading: string) => ruleFor(sheet, heading, 1)?.rule.kind;
    expect(kind(rows, 'Date')).toBe('date');
    expect(kind(rows, 'Reviewer')).toBe('list');
    expect(kind(register, 'Status')).toBe('list');
    for (const heading of ['Evidence', 'Comment', 'Reason']) {
      expect(ruleFor(rows, heading, 1)?.rule).toEqual({ kind: 'text-length', most: 2000 });
    }
    for (const heading of ['File requested', 'File received', 'By when']) {
      expect(kind(register, heading)).toBe('date');
    }
    expect(ruleFor(register, 'Minutes', 1)?.rule).toEqual({
      kind: 'whole-number',
      from: 0,
      to: 6000,
    });
    const anybody = sheetNamed(workbookOf(checklist, { reviewers: [] }), 'Checklist');
    expect(kind(anybody, 'Reviewer')).toBe('text-length');
  });

  it('is asked for in words where the answer makes it necessary', () => {
    expect(ruleFor(rows, 'Evidence', 1)?.prompt?.text).toContain('when the answer is P or N');
    expect(ruleFor(rows, 'Comment', 1)?.prompt?.text).toContain('when the answer is P, N or NE');
    expect(ruleFor(rows, 'Reason', 1)?.prompt?.text).toContain('when the answer is NA');
    expect(ruleFor(register, 'Reason', 1)?.prompt?.text).toContain(
      'when the status is out of scope or not produced',
    );
  });

  it('reads back as its code, every option of every scale, however odd its labels', () => {
    const scale = (labels: readonly string[]) =>
      (['Y', 'P', 'N', 'NE', 'NA'] as const).map((code, index) => ({
        code,
        label: labels[index]!,
      }));
    const set: QuestionSet = {
      ...sampleSet,
      scales: {
        plain: scale(['Yes', 'In part', 'No', 'No trace', 'n/a']),
        odd: scale(['Yes\nindeed', 'a', 'E', 'A', 'Same']),
      },
      questions: sampleSet.questions.flatMap((question) => [
        question,
        { ...question, id: `${question.id}-plain`, scale: 'plain' },
        { ...question, id: `${question.id}-odd`, scale: 'odd' },
      ]),
    };
    const { answersTo, all } = workingLists(set, []);
    expect(new Set(all.map(({ heading }) => heading)).size).toBe(all.length);
    for (const question of set.questions) {
      const labels = scaleOf(set, question);
      const codes = labels.map(({ code }) => code).filter((code) => code !== 'NA');
      const expected = question.naAllowed ? [...codes, 'NA'] : codes;
      expect(answersTo(question).options.map((text) => readAnswer(text, labels))).toEqual(expected);
    }
  });
});

describe('a working file that comes back', () => {
  it('says nothing of its own accord: no issue but that the cases are outstanding', async () => {
    const sheets = await sentBack('all.xlsx', workbook, issued);
    const { issues, counts } = readAnswers(issued, sheets);
    expect(issues).toEqual([]);
    expect(counts.overall).toEqual({ issued: 9, answered: 0, notExamined: 0, outstanding: 9 });
  });

  it('gives the answers of both readers of a case, each from a file with their own cases', async () => {
    const ofReader = (reader: string, units: readonly string[]) =>
      workbookOf(
        onlyCases(checklist, ({ unitId }) => units.includes(unitId)),
        { reader, readerOf: () => reader },
      );
    const one = filledIn(ofReader('R1', ['CO/1']), 'Checklist', [
      ['Answer', 1, 'N Not met'],
      ['Evidence', 1, '=the log of 3 July_x000D_'],
      ['Comment', 1, '#N/A is written there'],
      ['Date', 1, { date: '2026-10-03' }],
    ]);
    const two = filledIn(
      filledIn(ofReader('R2', ['CO/1', '=CO/2']), 'Checklist', [
        ['Answer', 1, 'Y Met'],
        ['Date', 1, { date: '2026-10-05' }],
      ]),
      'Register',
      [
        ['Status', 2, 'not produced'],
        ['Reason', 2, 'the force says it was weeded'],
        ['Minutes', 1, 45],
        ['File requested', 1, { date: '2026-10-01' }],
      ],
    );
    const read = readAnswers(issued, [
      ...(await sentBack('r1.xlsx', one, issued)),
      ...(await sentBack('r2.xlsx', two, issued)),
    ]);
    expect(read.issues).toEqual([]);
    expect(
      read.answers.map(({ unitId, reading, reviewer, answer, evidence, comment, date }) => [
        unitId,
        reading,
        reviewer,
        answer,
        evidence,
        comment,
        date,
      ]),
    ).toEqual([
      ['CO/1', 1, 'R1', 'N', '=the log of 3 July_x000D_', '#N/A is written there', '2026-10-03'],
      ['CO/1', 2, 'R2', 'Y', '', '', '2026-10-05'],
    ]);
    expect(read.register.map(({ status, reason }) => [status, reason])).toEqual([
      ['received', ''],
      ['not produced', 'the force says it was weeded'],
      ['reserve', ''],
    ]);
    expect(read.register[0]!.file).toMatchObject({
      requested: '2026-10-01',
      minutes: [{ reviewer: 'R2', minutes: 45 }],
    });
  });

  it('tells a locked cell that was typed over', async () => {
    const changed = filledIn(workbook, 'Checklist', [['Where to look', 1, 'anywhere']]);
    const { issues } = readAnswers(issued, await sentBack('a.xlsx', changed, issued));
    expect(issues.map(({ code, cell }) => [code, cell])).toEqual([['LOCKED_CELL_CHANGED', 'E4']]);
  });

  it('keeps a reference that looks like a formula, and text that looks like an escape, as text', async () => {
    const text = 'Was it _x000D_ or _x005F_ logged & "told"? <b>';
    const [first, ...others] = sampleSet.questions;
    const odd = checklistOf({ ...sampleSet, questions: [{ ...first!, text }, ...others] });
    const book = workbookOf(odd);
    expect(cellUnder(sheetNamed(book, 'Checklist'), 'Case', 4).value).toBe('=CO/2');
    expect(cellUnder(sheetNamed(book, 'Checklist'), 'Question', 1)).toBeDefined();
    const { issues } = readAnswers(issuedOf(odd), await sentBack('a.xlsx', book, issuedOf(odd)));
    expect(issues).toEqual([]);
  });
});

describe('a working file of nothing', () => {
  it('is written all the same, where no question applies to the cases of a reviewer', async () => {
    const empty = { ...checklist, rows: [] };
    const book = workbookOf(empty);
    expect(sheetNamed(book, 'Checklist').tables).toBeUndefined();
    expect((await workbookToXlsx(book)).length).toBeGreaterThan(1000);
  });
});
