import { describe, expect, it } from 'vitest';
import type { Block } from '../../../src/format/document.js';
import { documentToText } from '../../../src/format/text-document.js';
import type { AuditResult, EditionName } from '../../../src/report/audit-result.js';
import { fittedBlocks } from '../../../src/report/pack/fitted-blocks.js';
import { packReport } from '../../../src/report/pack/pack-report.js';
import { comparisonSaid, madeAudit, madePack, madeQuery } from './made-audit.js';

const apart = comparisonSaid(
  [
    ['North', 5, 50, 0.1, 0.0435, 0.2136, '[z]', 'reference'],
    ['South', 30, 60, 0.5, 0.3773, 0.6227, 0.0001, 'compared'],
    ['Not stated', 4, 40, 0.1, 0.0396, 0.2305, '[z]', 'not-known'],
    ['Total', 39, 150, 0.26, 0.1965, 0.3355, '[z]', 'total'],
  ],
  'South: 30 of 60. This difference needs explaining.',
);
const alike = comparisonSaid(
  [
    ['North', 5, 50, 0.1, 0.0435, 0.2136, '[z]', 'reference'],
    ['South', 6, 60, 0.1, 0.0466, 0.2015, 1, 'compared'],
    ['Total', 11, 110, 0.1, 0.0568, 0.1702, '[z]', 'total'],
  ],
  'None differs by more than chance variation would explain.',
);
const hidden = comparisonSaid(
  [
    ['North', '[c]', '[c]', '[c]', '[c]', '[c]', '[c]', 'reference'],
    ['South', '[c]', '[c]', '[c]', '[c]', '[c]', '[c]', 'compared'],
    ['Not stated', '[c]', '[c]', '[c]', '[c]', '[c]', '[c]', 'not-known'],
    ['Total', '[c]', '[c]', '[c]', '[c]', '[c]', '[c]', 'total'],
  ],
  'No group is large enough to be compared.',
);

async function blocksOf(
  edition: EditionName,
  changes: Partial<AuditResult> = {},
): Promise<readonly Block[]> {
  return packReport(madePack(await madeAudit(changes)), edition).blocks;
}

async function textOf(edition: EditionName, changes: Partial<AuditResult> = {}): Promise<string> {
  return documentToText(packReport(madePack(await madeAudit(changes)), edition)).replaceAll(
    /\s+/g,
    ' ',
  );
}

function headings(blocks: readonly Block[], level: number): readonly string[] {
  return blocks.flatMap((block) =>
    block.kind === 'heading' && block.level === level ? [block.text] : [],
  );
}

function tableOf(blocks: readonly Block[], name: string) {
  const found = blocks.find((block) => block.kind === 'table' && block.table.name === name);
  if (found?.kind !== 'table') throw new Error(`No table ${name}`);
  return found.table;
}

/** The items of the list under Main points; null where the report has none. */
function mainPoints(blocks: readonly Block[]): readonly string[] | null {
  const at = blocks.findIndex((block) => block.kind === 'heading' && block.id === 'main-points');
  const list = blocks[at + 1];
  return at === -1 || list?.kind !== 'list' ? null : list.items;
}

describe('the report of a pack', () => {
  it('says what it is, then the main points, then audit by audit with data quality first', async () => {
    const both = { restricted: [alike], public: [alike] };
    const blocks = await blocksOf('restricted', { outcomes: [madeQuery(both)] });
    expect(headings(blocks, 2)).toEqual([
      'What this report is',
      'Main points',
      'Public complaints',
      'How the figures are made',
      'What the words mean',
    ]);
    expect(headings(blocks, 3)).toEqual([
      'What it can show',
      'What it cannot show',
      'What was counted',
      'How good the data are',
      'The sample',
      'The questions',
      'Outcomes by group',
    ]);
  });

  it('names differences beyond chance first, and warns where many groups are not known', async () => {
    const outcomes = [
      madeQuery({ restricted: [alike], public: [alike] }, { title: 'Upheld, by age; among all' }),
      madeQuery({ restricted: [apart], public: [apart] }, { title: 'Upheld, by race; among all' }),
    ];
    expect(mainPoints(await blocksOf('public', { outcomes }))).toEqual([
      'Public complaints. Upheld, by race. South: 30 of 60. This difference needs explaining. For 26.7% of those counted no single group is known.',
      'Public complaints. Upheld, by age. None differs by more than chance variation would explain.',
    ]);
  });

  it('has no main points where nothing can be said', async () => {
    const outcomes = [madeQuery({ restricted: [alike], public: [hidden] })];
    expect(mainPoints(await blocksOf('public', { outcomes }))).toBeNull();
    expect(mainPoints(await blocksOf('restricted', { outcomes }))).toHaveLength(1);
  });

  it('puts the points of findings and trend before those of outcomes', async () => {
    const points = { restricted: ['Told late in 4 of 10 files.'], public: [] };
    const outcomes = [madeQuery({ restricted: [alike], public: [alike] })];
    const [first] = mainPoints(await blocksOf('restricted', { outcomes, points })) ?? [];
    expect(first).toBe('Public complaints. Told late in 4 of 10 files.');
  });

  it('counts for each field the cases with a known value, one that is not known, and none', async () => {
    const { rows } = tableOf(await blocksOf('restricted'), 'completeness');
    expect(rows).toContainEqual(['Officer heritage', 36, 4, 0, 0.9]);
    expect(rows).toContainEqual(['Case reference', 40, 0, 0, 1]);
    expect(rows).toContainEqual(['Station', 38, 0, 2, 0.95]);
    // A column that the profile knows and the export lacks.
    expect(rows).toContainEqual(['Faith', 0, 0, 40, 0]);
  });

  it('tells what was left out and why', async () => {
    const { rows } = tableOf(await blocksOf('restricted'), 'account');
    expect(rows).toEqual([
      ['Rows in the export', 41, 'accepted, rejected and blank together'],
      ['Rows accepted', 40, 'read and understood'],
      ['Rows rejected', 1, 'an error of the row, in the issues below'],
      ['Cases lost', 1, 'all their rows were rejected'],
      ['Cases in scope', 40, 'counted and compared in this report'],
    ]);
  });

  it('says what a drawn case stands for, and what ten with no fault support', async () => {
    const text = await textOf('restricted');
    expect(text).toContain('On average one drawn case stands for 4 cases.');
    expect(text).toContain(
      '10 files with no fault support only: fewer than 10 of 40 cases faulty (25%)',
    );
    expect(text).toContain('the sample would show at least one with a chance of 70%.');
  });

  it('gives the command that checks the draw, in the folder that the pack has', async () => {
    const pack = madePack(await madeAudit());
    const commands = (restrictedFolder?: string) =>
      packReport(
        restrictedFolder === undefined ? pack : { ...pack, restrictedFolder },
        'restricted',
      ).blocks.flatMap((block) => (block.kind === 'code' ? [block.text] : []))[0];
    expect(commands()).toMatch(/^dipsample verify restricted\/complaints\/draw\n/);
    expect(commands('data/restricted')).toMatch(
      /^dipsample verify data\/restricted\/complaints\/draw\n/,
    );
  });

  it('shows nothing in the public edition that a hidden total could be worked out from', async () => {
    const outcomes = [madeQuery({ restricted: [alike], public: [hidden] })];
    const text = await textOf('public', { outcomes, totalsPublished: false });
    expect(text).toContain('10 of [c] cases were drawn by chance');
    expect(text).not.toMatch(/\b(40|41|36)\b(?!%)/);
    expect(text).not.toContain('stands for 4');
    expect(text).toContain('10 files with no fault support only: fewer than 26% faulty');
    const restricted = await textOf('restricted', { outcomes, totalsPublished: false });
    expect(restricted).toMatch(/\b40\b/);
  });

  it('keeps completeness, issues and strata out of the public edition, and says so', async () => {
    const blocks = await blocksOf('public');
    const tables = blocks.flatMap((block) => (block.kind === 'table' ? [block.table.name] : []));
    expect(tables).toEqual([]);
    expect(await textOf('public')).toContain('is told in the restricted edition alone');
  });

  it('hides the share that is not known where one of its rows is hidden', async () => {
    const outcomes = [
      madeQuery({ restricted: [apart], public: [hidden] }, { title: 'Upheld, by race; all' }),
    ];
    expect(tableOf(await blocksOf('restricted', { outcomes }), 'unknown-shares').rows).toEqual([
      ['Upheld, by race', 40, 150, 40 / 150],
    ]);
    expect(tableOf(await blocksOf('public', { outcomes }), 'unknown-shares').rows).toEqual([
      ['Upheld, by race', '[c]', '[c]', '[c]'],
    ]);
  });

  it('sets the period beside the year to date, and both tables after it', async () => {
    const outcomes = [
      madeQuery({ restricted: [apart], public: [hidden] }, { span: 'year to date', name: 'b' }),
      madeQuery({ restricted: [alike], public: [hidden] }, { span: 'period', name: 'a' }),
    ];
    const pack = { ...madePack(await madeAudit({ outcomes })), yearToDate: 'April to September' };
    const { blocks } = packReport(pack, 'restricted');
    expect(tableOf(blocks, 'a-side-by-side')).toMatchObject({
      rows: [
        ['North', 5, 50, '10.0% (4.4% to 21.4%)', 5, 50, '10.0% (4.4% to 21.4%)'],
        ['South', 6, 60, '10.0% (4.7% to 20.2%)', 30, 60, '50.0% (37.7% to 62.3%)'],
        ['Not stated', '[z]', '[z]', '[z]', 4, 40, '10.0% (4.0% to 23.1%)'],
        ['Total', 11, 110, '10.0% (5.7% to 17.0%)', 39, 150, '26.0% (19.7% to 33.6%)'],
      ],
    });
    expect(headings(blocks, 4).slice(1)).toEqual([
      'Outcome: No further action, by heritage',
      'Outcome: No further action, by heritage (year to date)',
    ]);
  });

  it('links the specified information where there is such a page', async () => {
    const pack = madePack(await madeAudit());
    const specified = { restricted: '../public/specified.html', public: 'specified.html' };
    const links = (edition: EditionName) =>
      packReport({ ...pack, specified }, edition).blocks.flatMap((block) =>
        block.kind === 'links' ? block.links.map(({ to }) => to) : [],
      );
    expect(links('restricted')).toEqual(['../public/specified.html']);
    expect(links('public')).toEqual(['specified.html']);
    expect(headings(packReport(pack, 'public').blocks, 2)).not.toContain('Specified information');
  });

  it('explains the words that it uses and no others', async () => {
    const glossary = (blocks: readonly Block[]) =>
      blocks
        .flatMap((block) => (block.kind === 'glossary' ? block.words : []))
        .map(({ word }) => word);
    const words = glossary(await blocksOf('restricted'));
    expect(words).toEqual(expect.arrayContaining(['Frame', 'Seed', 'Ticket', 'Weight']));
    expect(words).not.toContain('Adjusted');
    expect(words).toEqual([...words].sort());
  });
});

describe('blocks of another page', () => {
  it('are fitted in: deeper headings without a gap, ids of their own, no second contents', () => {
    const blocks: readonly Block[] = [
      { kind: 'contents' },
      { kind: 'heading', level: 3, id: 'a', text: 'A' },
      { kind: 'heading', level: 2, id: 'b', text: 'B' },
      { kind: 'heading', level: 3, id: 'c', text: 'C' },
      { kind: 'paragraph', text: 'Text.' },
    ];
    expect(fittedBlocks(blocks, 'complaints-findings')).toEqual([
      { kind: 'heading', level: 4, id: 'complaints-findings-a', text: 'A' },
      { kind: 'heading', level: 4, id: 'complaints-findings-b', text: 'B' },
      { kind: 'heading', level: 5, id: 'complaints-findings-c', text: 'C' },
      { kind: 'paragraph', text: 'Text.' },
    ]);
  });
});
