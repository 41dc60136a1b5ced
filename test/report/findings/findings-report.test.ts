import { describe, expect, it } from 'vitest';
import { documentToHtml } from '../../../src/format/html.js';
import { tableToCsv } from '../../../src/format/csv.js';
import type { Table } from '../../../src/format/table.js';
import { findingsReport } from '../../../src/report/findings/findings-report.js';
import { publicEdition, sampleContext, sampleFindings, type MadeAs } from './sample.js';

const reportOf = (as: MadeAs, edition = { name: 'restricted' } as const) => {
  const findings = sampleFindings(as);
  return findingsReport(findings, sampleContext(as, edition, findings));
};
const found = reportOf({ answered: 'as-found' });
const html = documentToHtml(found.document);
const tableOf = (tables: readonly Table[], name: string): Table =>
  tables.find((table) => table.name === name)!;
const rowOf = (name: string, first: string): Readonly<Record<string, unknown>> => {
  const { columns, rows } = tableOf(found.tables, name);
  const row = rows.find(([cell]) => cell === first)!;
  return Object.fromEntries(columns.map((column, index) => [column.name, row[index]]));
};

describe('the restricted report', () => {
  it('has a table for each thing that was found, under fixed names', () => {
    expect(found.tables.map(({ name }) => name)).toEqual([
      'no-fault',
      'design',
      'response',
      'response-reasons',
      'replacements',
      'exceptions',
      'questions',
      'sections',
      'strata',
      'groups',
      'agreement',
      'disagreements',
      'differences',
      'good-practice',
      'recommendations',
      'change',
      'accounting',
      'returned-rows',
      'issue-kinds',
      'minutes',
      'files-read',
      'issues-in-answers',
    ]);
  });

  it('has machine names of columns, each once, and rows that fit them', () => {
    for (const { columns, rows, name } of found.tables) {
      const names = columns.map((column) => column.name);
      expect(new Set(names).size, name).toBe(names.length);
      expect(
        names.every((each) => /^[a-z][a-z0-9_]*$/.test(each)),
        name,
      ).toBe(true);
      expect(
        rows.every((row) => row.length === columns.length),
        name,
      ).toBe(true);
      expect(() => tableToCsv({ name, columns, rows, caption: '', notes: [] })).not.toThrow();
    }
  });

  it('counts every case drawn: 42 drawn, 2 out of scope, 37 examined, 2 not produced, 1 outstanding', () => {
    expect(rowOf('response', 'All')).toMatchObject({
      drawn: 42,
      reserves: 2,
      out_of_scope: 2,
      eligible: 40,
      examined: 37,
      not_produced: 2,
      outstanding: 1,
      response_rate: 0.925,
    });
  });

  it('tells a question by its answers and its share', () => {
    // Six cases fall short on PC16, one of them partly.
    expect(rowOf('questions', 'PC16')).toMatchObject({
      section: 'Keeping informed',
      critical: 'no',
      asked: 38,
      answered: 37,
      met: 31,
      partly_met: 1,
      not_met: 5,
      cannot_tell: 0,
      not_applicable: 0,
      outstanding: 1,
      cases: 37,
      method: 'weighted by stratum',
      population: 352,
      left_out: 0,
    });
    expect(html).toContain(
      'PC16, “Was the complainant kept informed at least every 28 days?”: met for 31 of 37 files (',
    );
  });

  it('lists the exceptions by reference, with what reviewers wrote', () => {
    const { columns, rows } = tableOf(found.tables, 'exceptions');
    expect(columns.map(({ name }) => name)).toEqual([
      'unit_id',
      'status',
      'date',
      'section',
      'question_id',
      'question',
      'critical',
      'answer',
      'answer_in_words',
      'evidence',
      'comment',
      'reason',
      'summary',
      'outcome',
      'learning',
    ]);
    const references = rows.map(([reference]) => String(reference));
    expect(references).toEqual([...references].sort());
    expect(new Set(references).size).toBe(9);
    expect(rowOf('exceptions', 'CO/2026/10646')).toMatchObject({
      status: 'not produced',
      question_id: '',
      reason: 'secret-reason: the file is with the coroner',
      outcome: 'No further action',
    });
  });

  it('says that no difference stands, and no more than that', () => {
    expect(html).toMatch(/none differs by more than chance could make\. That does not show that/);
    expect(html).not.toMatch(/biased|is bias\b/);
  });

  it('says of a change what chance could make', () => {
    expect(html).toContain('no change that can be told from chance: 4 points up');
    expect(html).toContain('PC16 fell by more than chance alone could make');
  });

  it('has every part in the order of the page', () => {
    const ids = found.document.blocks.flatMap((block) =>
      block.kind === 'heading' && block.level === 2 ? [block.id] : [],
    );
    expect(ids).toEqual([
      'numbers',
      'findings',
      'sample',
      'response',
      'exceptions',
      'overall',
      'questions',
      'strata',
      'groups',
      'agreement',
      'differences',
      'good-practice',
      'recommendations',
      'change',
      'method',
      'accounting',
    ]);
  });

  it('has each id once, so that every link of the contents leads somewhere', () => {
    const ids = [...html.matchAll(/ id="([^"]*)"/g)].map((match) => match[1]);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('accounts for every row issued', () => {
    const { issued, answered, not_examined, outstanding } = rowOf('accounting', 'All');
    expect(issued).toBe(Number(answered) + Number(not_examined) + Number(outstanding));
  });
});

describe('a question of which a stratum has no case', () => {
  it('says of how much of the frame it speaks', () => {
    const findings = sampleFindings({ answered: 'as-found' });
    const questions = findings.questions.map((question) =>
      question.questionId === 'PC05'
        ? {
            ...question,
            met: {
              ...question.met,
              shown: { ...question.met.shown!, population: 323, leftOut: 29 },
            },
          }
        : question,
    );
    const as = { answered: 'as-found' } as const;
    const context = sampleContext(as, { name: 'restricted' }, findings);
    const { document } = findingsReport({ ...findings, questions }, context);
    expect(documentToHtml(document)).toContain(
      'PC05: the share speaks of 323 cases of the frame; of the strata of the others none was read for it.',
    );
  });
});

describe('a report before anything came back', () => {
  const { document, tables } = reportOf({ answered: 'nothing' });
  const page = documentToHtml(document);

  it('says so, and shows no figure of nothing', () => {
    expect(page).toContain('No answer has come back yet');
    expect(page).not.toContain('Estimates by question');
    expect(page).not.toMatch(/NaN|Infinity|undefined/);
  });

  it('has the same tables, of questions without an estimate', () => {
    const { columns, rows } = tableOf(tables, 'questions');
    const place = columns.findIndex(({ name }) => name === 'share_met');
    expect(rows).toHaveLength(30);
    expect(rows.every((row) => row[place] === '[z]')).toBe(true);
  });
});

describe('a report of files that met everything', () => {
  const page = documentToHtml(reportOf({ answered: 'all-met', oneStratum: true }).document);

  it('says what that can show and what it cannot', () => {
    // The rough interval of the sample for 42 of 42 begins at 91.6%.
    expect(page).toContain('42 files with no fault support only: at most 9% of the frame faulty');
    expect(page).toContain('None of the 42 files examined is an exception.');
    expect(page).toContain('There is none so far.');
  });
});

describe('the report', () => {
  it('is the same twice', () => {
    expect(reportOf({ answered: 'as-found' })).toEqual(found);
  });

  it('has the same headings for both editions but those left out', () => {
    const findings = sampleFindings({ answered: 'as-found' });
    const context = sampleContext({ answered: 'as-found' }, publicEdition, findings);
    const ids = findingsReport(findings, context).document.blocks.flatMap((block) =>
      block.kind === 'heading' && block.level === 2 ? [block.id] : [],
    );
    expect(ids).toEqual([
      'numbers',
      'findings',
      'sample',
      'response',
      'exceptions',
      'overall',
      'questions',
      'agreement',
      'change',
      'method',
      'accounting',
      'left-out',
    ]);
  });
});
