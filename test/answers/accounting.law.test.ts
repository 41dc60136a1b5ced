import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { responseOf } from '../../src/answers/cases/response.js';
import type { Tally } from '../../src/answers/cases/account.js';
import { issueWords } from '../../src/answers/issue-words.js';
import type { IssuedChecklist } from '../../src/answers/issued-checklist.js';
import { readAnswers } from '../../src/answers/read-answers.js';
import type { SheetCell, SheetRows } from '../../src/answers/sheets/sheet-rows.js';
import { cellAddress } from '../../src/format/cell-address.js';
import { cases, issued, issuedWith, linesOf, sheetOf, tablesWith, type Fields } from './sample.js';

const runs = { numRuns: Number(process.env['DIPSAMPLE_MUTANTS'] ?? 200) };

const unitIds = cases.map(({ unitId }) => unitId);

/** Things that people, and programs, put into cells. */
const typed = fc.oneof(
  fc.constantFrom<SheetCell['value']>(
    ...['Y', ' met ', 'N', 'P', 'NE', 'NA', 'n/a', '?', 'R1', 'r2', 'R3', 'Jane', '-', 'lost'],
    ...['examined', 'Out of scope', 'not produced', 'received', 'drawn', 'reserve', 'requested'],
    ...[
      '05/07/2026',
      '5/7/26',
      '2026-13-01',
      '__proto__',
      'constructor',
      '\u0000',
      '=1+1',
      'Q1',
      'Q2',
    ],
    ...unitIds,
  ),
  fc.constantFrom<SheetCell['value']>(null, true, 0, 3, 46000, -1, 1e300),
  fc.string({ unit: 'binary', maxLength: 8 }),
);

/** A plausible sheet: some of the rows, in any order, some twice, filled in and spoilt here and there. */
function sheetFor(name: 'checklist' | 'register', inUse: ReadonlySet<string>) {
  const lines = linesOf(name, tablesWith(inUse)[name]);
  const filled: fc.Arbitrary<Fields> =
    name === 'checklist'
      ? fc.record({
          answer: fc.constantFrom('Y', 'y', 'N', 'NE', 'NA', null, 'odd'),
          reviewer: fc.constantFrom('R1', 'R2', 'r3', null, 'Jane'),
          comment: fc.constantFrom('seen', null),
          reason_not_applicable: fc.constantFrom('none', null),
        })
      : fc.record({
          status: fc.constantFrom(
            'drawn',
            'received',
            'examined',
            'out of scope',
            'not produced',
            null,
          ),
          reason_not_examined: fc.constantFrom('lost', null),
        });
  const row = fc.record({
    line: fc.constantFrom(...lines),
    filled: fc.option(filled, { freq: 4 }),
    spoilt: fc.array(
      fc.record({ column: fc.constantFrom(...Object.keys(lines[0]!)), value: typed }),
      {
        maxLength: 1,
      },
    ),
  });
  const headings = tablesWith()[name].columns.map(({ name: column }) => column);
  return fc
    .record({
      file: fc.constantFrom('a.xlsx', 'b.csv', 'c.xlsx'),
      sheet: fc.constantFrom(null, name, 'copy'),
      rows: fc.array(row, { maxLength: 30 }),
      heading: fc.option(
        fc.record({
          index: fc.nat(headings.length - 1),
          text: fc.constantFrom('', 'answer', 'x', 'unit_id'),
        }),
        { freq: 6 },
      ),
      formula: fc.option(fc.nat(200), { freq: 6 }),
    })
    .map(({ file, sheet, rows, heading, formula }): SheetRows => {
      const filledIn = rows.map(({ line, filled: values, spoilt }): Fields => ({
        ...line,
        ...(values ?? {}),
        ...Object.fromEntries(spoilt.map(({ column, value }) => [column, value])),
      }));
      const columns = headings.map((each, index) =>
        heading?.index === index ? heading.text : each,
      );
      const made = sheetOf(file, name, filledIn, columns, sheet);
      let count = 0;
      return {
        ...made,
        rows: made.rows.map((each) => ({
          ...each,
          cells: each.cells.map((one) => {
            count += 1;
            return count === formula ? { ...one, formula: 'A1' } : one;
          }),
        })),
      };
    });
}

const scene = fc
  .constantFrom<readonly [IssuedChecklist, ReadonlySet<string>]>(
    [issued, new Set()],
    [issuedWith({ inUse: new Set(['CO/6']) }), new Set(['CO/6'])],
    [issuedWith({ readings: new Map([['CO/1', [null, null]]]), reviewers: [] }), new Set()],
  )
  .chain(([of, inUse]) =>
    fc.record({
      of: fc.constant(of),
      files: fc
        .array(fc.oneof(sheetFor('checklist', inUse), sheetFor('register', inUse)), {
          maxLength: 4,
        })
        .map((files) =>
          files.filter(
            ({ file, sheet }, index) =>
              files.findIndex((each) => each.file === file && each.sheet === sheet) === index,
          ),
        ),
    }),
  );

const adds = ({ issued: all, answered, notExamined, outstanding }: Tally): boolean =>
  all === answered + notExamined + outstanding;

const total = (tallies: readonly Tally[]): Tally => {
  const sum = (key: keyof Tally) => tallies.reduce((so, each) => so + each[key], 0);
  return {
    issued: sum('issued'),
    answered: sum('answered'),
    notExamined: sum('notExamined'),
    outstanding: sum('outstanding'),
  };
};

describe('whatever comes back', () => {
  it('rows issued = answered + not examined + outstanding, by case, by reader and overall', () => {
    fc.assert(
      fc.property(scene, ({ of, files }) => {
        const { counts, answers, register } = readAnswers(of, files, '2026-07-31');
        const tallies = [counts.overall, ...counts.byCase, ...counts.byReader];
        expect(tallies.every(adds)).toBe(true);
        expect(total(counts.byCase)).toEqual(counts.overall);
        expect(total(counts.byReader)).toEqual(counts.overall);
        const readings = new Map(of.register.map((entry) => [entry.unitId, entry.readings.length]));
        const rows = of.rows.reduce((sum, { unitId }) => sum + (readings.get(unitId) ?? 0), 0);
        expect(counts.overall.issued).toBe(rows);
        expect(counts.overall.answered).toBe(answers.length);
        const given = register.filter(({ reason }) => reason !== '').length;
        const needed = register.filter(({ status }) =>
          ['out of scope', 'not produced'].includes(status),
        );
        expect(given).toBe(needed.length);
      }),
      runs,
    );
  });

  it('rows that came back = used + unanswered + repeated + set aside + refused + extra', () => {
    fc.assert(
      fc.property(scene, ({ of, files }) => {
        const { counts, issues } = readAnswers(of, files);
        const { rows, used, unanswered, repeated, setAside, refused, extra } = counts.returned;
        expect(used + unanswered + repeated + setAside + refused + extra).toBe(rows);
        expect(used).toBe(counts.overall.answered);
        const errors = issues.filter(({ severity }) => severity === 'error').length;
        expect(refused + extra === 0 || errors > 0).toBe(true);
      }),
      runs,
    );
  });

  it('no answer stands twice, none that is used has an error on its row, and each can be found', () => {
    fc.assert(
      fc.property(scene, ({ of, files }) => {
        const { answers, issues } = readAnswers(of, files);
        const keys = answers.map((each) => `${each.unitId} ${each.questionId} ${each.reading}`);
        expect(new Set(keys).size).toBe(keys.length);
        for (const { place } of answers) {
          const row = Number(/\d+$/.exec(place.cell)?.[0]);
          const onRow = issues.filter(
            (each) => each.file === place.file && each.sheet === place.sheet && each.row === row,
          );
          expect(onRow.filter(({ severity }) => severity === 'error')).toEqual([]);
        }
      }),
      runs,
    );
  });

  it('drawn = out of scope + examined + not produced + outstanding in every stratum', () => {
    fc.assert(
      fc.property(scene, ({ of, files }) => {
        const { register } = readAnswers(of, files);
        const { overall, byStratum } = responseOf(register);
        for (const each of [overall, ...byStratum]) {
          expect(each.drawn).toBe(each.outOfScope + each.eligible);
          expect(each.eligible).toBe(each.examined + each.notProduced + each.outstanding);
        }
        expect(byStratum.reduce((sum, { drawn }) => sum + drawn, 0)).toBe(overall.drawn);
      }),
      runs,
    );
  });

  it('the order of files and of rows never matters', () => {
    fc.assert(
      fc.property(scene, ({ of, files }) => {
        const read = readAnswers(of, files);
        const turned = files
          .toReversed()
          .map((file) => ({ ...file, rows: file.rows.toReversed() }));
        expect(readAnswers(of, turned)).toEqual(read);
      }),
      runs,
    );
  });

  it('issues are in order, and say nothing of a case outside their restricted part', () => {
    fc.assert(
      fc.property(scene, ({ of, files }) => {
        const { issues } = readAnswers(of, files);
        for (const issue of issues) {
          const { restricted, ...shown } = issue;
          const text = `${JSON.stringify(shown)} ${JSON.stringify(issueWords(issue))}`;
          expect(unitIds.filter((unitId) => text.includes(unitId))).toEqual([]);
          expect(text).not.toContain('Jane');
          expect((restricted.now ?? '').length).toBeLessThanOrEqual(160);
        }
        const places = issues.map(
          ({ file, sheet, row }) => [file ?? '', sheet ?? '', row ?? 0] as const,
        );
        places.slice(1).forEach(([file, sheet, row], index) => {
          const [lastFile, lastSheet, lastRow] = places[index]!;
          const later = file > lastFile || (file === lastFile && sheet > lastSheet);
          expect(later || (file === lastFile && sheet === lastSheet && row >= lastRow)).toBe(true);
        });
      }),
      runs,
    );
  });

  it('nothing is thrown for cells of any kind at any place', () => {
    const cell = fc.record({
      address: fc
        .tuple(fc.nat(40), fc.nat(30))
        .map(([row, column]) => cellAddress(row + 1, column + 1)),
      value: typed,
      kind: fc.constantFrom<SheetCell['kind']>(
        'text',
        'number',
        'boolean',
        'date',
        'error',
        'blank',
      ),
      formula: fc.option(fc.string(), { freq: 5 }),
    });
    const line = fc.record({ row: fc.integer({ min: 1, max: 40 }), cells: fc.array(cell) });
    const sheet = fc.record({
      file: fc.string(),
      sheet: fc.option(fc.string()),
      header: fc.array(cell),
      rows: fc.array(line, { maxLength: 5 }),
    });
    fc.assert(
      fc.property(fc.array(sheet, { maxLength: 3 }), (files) => {
        expect(readAnswers(issued, files).counts.overall.answered).toBe(0);
      }),
      runs,
    );
  });
});
