import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { columnLetters } from '../../src/format/cell-address.js';
import { restore } from '../../src/format/neutralise.js';
import { readWorkbook } from '../../src/format/xlsx/read-workbook.js';
import { parseTable } from '../../src/frame/parse-table.js';
import { call, complaints, seed } from '../cli/run.js';
import { cannotType, type Typed, typeIntoWorkbook } from './type-into-workbook.js';

const folder = mkdtempSync(join(tmpdir(), 'dipsample-round-trip-'));
const path = (...parts: readonly string[]): string => join(folder, ...parts);
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

const questions = {
  name: 'round-trip',
  title: 'Round trip',
  version: 1,
  caseTypes: ['complaint'],
  answers: [
    { code: 'Y', label: 'Met' },
    { code: 'P', label: 'Partly met' },
    { code: 'N', label: 'Not met' },
    { code: 'NE', label: 'Cannot tell: no evidence on file' },
    { code: 'NA', label: 'Not applicable' },
  ],
  questions: [
    {
      id: 'T1',
      section: 'Contact',
      text: 'Was the complainant told who deals with the complaint?',
      basis: [{ instrument: 'Local practice', kind: 'practice', verified: true }],
      naAllowed: false,
      critical: true,
      evidence: 'first letter',
    },
    {
      id: 'T2',
      section: 'Contact',
      text: 'Was the complainant told in the language that they asked for?',
      basis: [{ instrument: 'Local practice', kind: 'practice', verified: true }],
      naAllowed: true,
      naWhen: 'no other language was asked for',
      critical: false,
    },
  ],
};

type Rows = readonly Readonly<Record<string, string>>[];

function table(file: string): Rows {
  const { header, rows } = parseTable(readFileSync(file, 'utf8'));
  return rows.map((cells) =>
    Object.fromEntries(header.map((name, place) => [name, restore(cells[place] ?? '')])),
  );
}

/** Where the cells of a sheet are, by the case (and the question) and the heading. */
async function places(
  file: string,
  sheet: string,
): Promise<(key: string, heading: string) => string> {
  const { sheets } = await readWorkbook(readFileSync(file));
  const cells = sheets.find(({ name }) => name === sheet)!.cells;
  const header = cells.find(({ value }) => value === 'Case')!.row;
  const columns = new Map(
    cells.filter(({ row }) => row === header).map(({ value, column }) => [value, column]),
  );
  const texts = new Map(cells.map(({ row, column, value }) => [`${row} ${column}`, value]));
  const rows = new Map<string, number>();
  for (const row of new Set(cells.map((cell) => cell.row))) {
    const at = (heading: string): unknown => texts.get(`${row} ${columns.get(heading) ?? 0}`) ?? '';
    rows.set([at('Case'), at('Question number')].filter((text) => text !== '').join(' '), row);
  }
  return (key, heading) => {
    const [row, column] = [rows.get(key), columns.get(heading)];
    if (row === undefined || column === undefined) throw new Error(`no ${heading} for ${key}`);
    return `${columnLetters(column)}${row}`;
  };
}

async function ran(args: readonly string[]): Promise<string> {
  const { exitCode, stdout, stderr } = await call(args);
  if (exitCode !== 0)
    throw new Error(`${args[0] ?? ''} ended with ${exitCode}: ${stdout}${stderr}`);
  return stdout;
}

const evaluate = (answers: readonly string[], out: string): readonly string[] => [
  ...['evaluate', path('draw'), ...answers, '--checklist', path('checklist')],
  ...['--as-at', '2026-11-30', '--out', path(out)],
];

let drawn: readonly string[] = [];
let reserve = '';

beforeAll(async () => {
  writeFileSync(path('questions.json'), JSON.stringify(questions));
  await ran([
    ...['draw', complaints, '--profile', 'complaints', '--size', '12', '--reserves', '2'],
    ...['--seed', seed, '--out', path('draw'), '--quiet'],
  ]);
  await ran([
    ...['checklist', path('draw'), '--questions', path('questions.json')],
    ...['--out', path('checklist'), '--quiet'],
  ]);
  const sample = table(path('draw', 'sample.csv'));
  drawn = sample.filter(({ role }) => role === 'sample').map(({ unit_id: id = '' }) => id);
  reserve = sample.find(({ role }) => role === 'reserve')?.['unit_id'] ?? '';
  expect(drawn).toHaveLength(12);
});

/*
 * 360 cases, 12 drawn. The first is out of scope, the second not produced; the reserve comes in. T1 is
 * answered for eleven: eight met, two not met, one that cannot be told.
 *
 * One case of twelve looked at is out of scope, so at most 359 are in scope. Of M = 359 with K met, R's
 * phyper says that 11 read with 8 met or more have a chance above 2.5 % from K = 142 on, and with 8 or
 * fewer up to K = 336: one unit outwards, 141/359 to 337/359, which is within the limits of Clopper
 * and Pearson, qbeta(.025, 8, 4) = .3902574 and qbeta(.975, 9, 3) = .9397823.
 *   as met, 9 of 11: K = 175 to 350, so 174/359; 351/359 = .9777 is outside qbeta(.975, 10, 2) = .9771688
 *   with the file not produced as not met, 8 of 12: K = 127 to 322, so 126/359 to 323/359
 */
const byHand = {
  shown: { value: 8 / 11, low: 141 / 359, high: 337 / 359 },
  atMost: { value: 9 / 11, low: 174 / 359, high: 0.9771688 },
  withNotProduced: { value: 8 / 12, low: 126 / 359, high: 323 / 359 },
};

/** However a person spells them. */
const spellings: readonly (readonly [string, string])[] = [
  ['Y Met', '20/10/2026'],
  ['y', '2026-10-20'],
  ['met', '20.10.2026'],
  ['MET', '20/10/2026'],
  ['Y  met ', '21/10/2026'],
  ['Y', '21/10/2026'],
  ['Met', '22/10/2026'],
  ['N Not met', '22/10/2026'],
  ['not met', '23/10/2026'],
  ['cannot tell', '23/10/2026'],
];

describe.skipIf(cannotType !== null)(
  `a checklist filled in with LibreOffice${cannotType === null ? '' : ` (${cannotType})`}`,
  () => {
    beforeAll(async () => {
      const source = path('checklist', 'checklist.xlsx');
      const answer = await places(source, 'Checklist');
      const register = await places(source, 'Register');
      const [out = '', lost = '', ...read] = drawn;
      const inRegister = (unit: string, heading: string, text: string): Typed => ({
        sheet: 'Register',
        cell: register(unit, heading),
        text,
      });
      const typed: Typed[] = [
        inRegister(out, 'Status', 'Out of scope'),
        inRegister(out, 'Reason, if not examined', 'Closed in the quarter before'),
        inRegister(lost, 'Status', 'not produced'),
        inRegister(lost, 'Reason, if not examined', 'The force could not find it'),
        inRegister(read[0] ?? '', 'Good practice seen', 'A clear first letter'),
        inRegister(read[7] ?? '', 'Recommendation', 'Send the first letter within five days'),
        inRegister(read[7] ?? '', 'Who should do it', 'Head of complaints'),
        inRegister(read[7] ?? '', 'By when', '31/01/2027'),
      ];
      for (const [place, unit] of read.entries()) {
        const [text = '', day = ''] = spellings[place] ?? [];
        const cell = (question: string, heading: string, typedText: string): Typed => ({
          sheet: 'Checklist',
          cell: answer(`${unit} ${question}`, heading),
          text: typedText,
        });
        typed.push(cell('T1', 'Answer', text), cell('T1', 'Date', day));
        for (const question of ['T1', 'T2']) {
          typed.push(cell(question, 'Reviewer', place % 2 === 0 ? 'R1' : 'r1 '));
        }
        if (/^cannot/.test(text)) {
          typed.push(cell('T1', 'Comment (needed if P, N or NE)', 'The letter is cut off'));
        }
        if (/^n/i.test(text))
          typed.push(
            cell('T1', 'Evidence seen (asked for if P or N)', 'No letter on file, page 2'),
          );
        typed.push(cell('T2', 'Answer', place === 0 ? 'Met' : 'N/A'));
        if (place > 0) typed.push(cell('T2', 'Reason (needed if NA)', 'English asked for'));
        // What is locked stays as it was, however hard somebody tries.
        if (place === 3) typed.push(cell('T1', 'Question', 'Was the complainant happy?'));
      }
      typeIntoWorkbook(source, path('first.xlsx'), typed);
    }, 180_000);

    it('comes back without an issue but for the reserve that it calls', async () => {
      const said = await ran(evaluate([path('first.xlsx')], 'first'));
      const issues = table(path('first', 'restricted/tables/issues-in-answers.csv'));
      expect(issues.map(({ code, severity, unit_id: unit }) => [code, severity, unit])).toEqual([
        ['CASE_MISSING', 'warning', reserve],
      ]);
      expect(said).toContain('Rows issued: 26 = 20 answered + 4 not examined + 2 outstanding.');
      expect(table(path('first', 'restricted/reserves.csv'))).toEqual([
        {
          unit_id: reserve,
          stratum: 'all',
          rank: '13',
          instead_of: drawn[0],
          reason: 'Closed in the quarter before',
        },
      ]);
    });

    it('gives the figures that were worked out by hand once the reserve is read too', async () => {
      await ran([
        ...['checklist', path('draw'), '--questions', path('questions.json')],
        ...['--after', path('first'), '--out', path('checklist-reserve'), '--quiet'],
      ]);
      const source = path('checklist-reserve', 'checklist.xlsx');
      const answer = await places(source, 'Checklist');
      typeIntoWorkbook(source, path('second.xlsx'), [
        { sheet: 'Checklist', cell: answer(`${reserve} T1`, 'Answer'), text: 'Met' },
        { sheet: 'Checklist', cell: answer(`${reserve} T2`, 'Answer'), text: 'met' },
      ]);
      const said = await ran(evaluate([path('first.xlsx'), path('second.xlsx')], 'second'));
      expect(said).toContain('Rows issued: 26 = 22 answered + 4 not examined + 0 outstanding.');
      const [contact] = table(path('second', 'restricted/tables/questions.csv'));
      expect(contact).toMatchObject({ question_id: 'T1', answered: '11', met: '8', not_met: '2' });
      const figures = ({ value, low, high }: (typeof byHand)['shown']) =>
        [value, low, high].map((figure) => figure.toFixed(6));
      const estimate = (prefix: string): readonly string[] =>
        ['', '_low', '_high'].map((end) => Number(contact?.[`${prefix}${end}`]).toFixed(6));
      expect(estimate('share_met')).toEqual(figures(byHand.shown));
      expect(estimate('share_met_at_most')).toEqual(figures(byHand.atMost));
      expect(estimate('share_met_with_not_produced')).toEqual(figures(byHand.withNotProduced));
    }, 180_000);
  },
);
