import { describe, expect, it } from 'vitest';
import { tableToCsv } from '../../../src/format/csv.js';
import { documentToHtml } from '../../../src/format/html.js';
import { workbookToXlsx } from '../../../src/format/xlsx/write-workbook.js';
import type { AskedEdition } from '../../../src/report/findings/findings-context.js';
import { findingsReport } from '../../../src/report/findings/findings-report.js';
import { publishedWorkbook } from '../../../src/report/published-workbook/published-workbook.js';
import { publicEdition, referenceOf, sampleContext, sampleFindings, strata } from './sample.js';

const as = { answered: 'as-found' } as const;
const findings = sampleFindings(as);
const reportFor = (edition: AskedEdition) =>
  findingsReport(findings, sampleContext(as, edition, findings));
const published = reportFor(publicEdition);

/** Everything that a copy writes, as one text; the workbook is stored without compression. */
async function writtenBy({ document, tables }: typeof published): Promise<string> {
  const { title, marking } = document;
  const book = publishedWorkbook({ title, marking, about: [], notes: [], tables });
  return [
    documentToHtml(document),
    ...tables.map(tableToCsv),
    Buffer.from(await workbookToXlsx(book)).toString('utf8'),
  ].join('\n');
}

/** All that must stay in the office: references, codes of reviewers, and whatever was typed. */
const secrets = [
  ...Array.from({ length: 42 }, (_, index) => referenceOf(index)),
  ...Array.from({ length: 42 }, (_, index) => referenceOf(index).replace('CO/2026/', '')),
  'REV-ADAMS',
  'REV-BAKER',
  'secret-',
  'Secret',
  'answers-REV',
  '0123456789abcdef0123456789abcdef',
  '2026-03-12',
  'folio',
];

describe('the public copy', () => {
  it.each(secrets)('does not hold %s anywhere', async (secret) => {
    expect(await writtenBy(published)).not.toContain(secret);
  });

  it('would be caught: the restricted copy holds each of these but the references of cases without a remark', async () => {
    const restricted = await writtenBy(reportFor({ name: 'restricted' }));
    const held = secrets.filter((secret) => restricted.includes(secret));
    expect(held).toEqual(expect.arrayContaining(secrets.slice(84)));
    expect(held).toContain(referenceOf(2));
  });

  it('names no stratum and no group of a person', async () => {
    const written = await writtenBy(published);
    const names = strata.map(({ name }) => name).filter((name) => name !== 'Learning');
    for (const name of [...names, 'White', 'Black', 'Asian', 'Constable', 'Sergeant']) {
      expect(written, name).not.toContain(name);
    }
  });

  it('leaves whole tables out, and says what and why', () => {
    expect(published.tables.map(({ name }) => name)).toEqual([
      'no-fault',
      'response',
      'exceptions',
      'questions',
      'sections',
      'agreement',
      'change',
      'accounting',
      'returned-rows',
      'issue-kinds',
    ]);
    const page = documentToHtml(published.document);
    expect(page).toContain('What this copy leaves out');
    expect(page).toContain('All free text: evidence, comments, summaries, learning, reasons');
    expect(page).toContain('Figures by stratum: strata are small');
    expect(page).toContain('Figures by group: question by question they would tell');
  });

  it('lists the exceptions by pseudonym, in an order that says nothing of the references', () => {
    const { columns, rows } = published.tables.find(({ name }) => name === 'exceptions')!;
    expect(columns.map(({ name }) => name)).toEqual([
      'pseudonym',
      'status',
      'section',
      'question_id',
      'question',
      'critical',
      'answer',
      'answer_in_words',
    ]);
    const names = [...new Set(rows.map(([name]) => String(name)))];
    expect(names).toEqual([...names].sort());
    expect(names.every((name) => /^[A-Z2-9]{5}-[A-Z2-9]{5}$/.test(name))).toBe(true);
    const byReference = findings.exceptions.map(({ unitId }) =>
      publicEdition.name === 'public' ? publicEdition.pseudonymOf?.(unitId) : '',
    );
    expect(new Set(names)).toEqual(new Set(byReference));
    expect(names).not.toEqual(byReference);
  });

  it('lists no case where it has no pseudonyms, and says so', () => {
    const { document, tables } = reportFor({ name: 'public', pseudonymOf: null });
    expect(tables.map(({ name }) => name)).not.toContain('exceptions');
    const page = documentToHtml(document);
    expect(page).toContain('They are not listed in this copy, which was made without pseudonyms.');
    expect(page).toContain('The cases with exceptions: it was made without a key for pseudonyms.');
    expect(page).not.toContain('each case has a pseudonym');
  });

  it('has all counts of the restricted copy, and its shares in whole per cent', () => {
    const table = (edition: AskedEdition) =>
      reportFor(edition).tables.find(({ name }) => name === 'questions')!;
    const [open, whole] = [table(publicEdition), table({ name: 'restricted' })];
    for (const [place, column] of open.columns.entries()) {
      const other = whole.columns.findIndex(({ name }) => name === column.name);
      for (const [index, row] of open.rows.entries()) {
        const [shown, known] = [row[place], whole.rows[index]![other]];
        if (column.kind !== 'rate' || typeof known !== 'number') expect(shown).toBe(known);
        else expect(Math.abs(Number(shown) - known)).toBeLessThan(0.0151);
        if (column.kind === 'rate' && typeof shown === 'number') {
          expect(Math.round(shown * 100)).toBeCloseTo(shown * 100, 9);
        }
      }
    }
  });
});
