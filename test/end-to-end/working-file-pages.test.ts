import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { buildChecklist } from '../../src/checklist/build-checklist.js';
import type { Checklist, SampledCase } from '../../src/checklist/checklist.js';
import type { QuestionSet } from '../../src/checklist/question-set.js';
import type { Workbook } from '../../src/format/workbook.js';
import { workbookToXlsx } from '../../src/format/xlsx/write-workbook.js';
import { workingFile } from '../../src/report/working-file/working-file.js';
import { scratchFolder } from '../cli/run.js';
import { sampleSetting } from '../checklist/sample-set.js';

const tools = ['soffice', 'pdftotext'];
const hasTools = tools.every(
  (tool) => spawnSync(tool, ['-v'], { timeout: 60_000 }).error === undefined,
);
const place = scratchFolder('working-file-pages');

/** Cases that straddle changes of the law and end late, so that much is noted and suggested. */
const cases: readonly SampledCase[] = Array.from({ length: 6 }, (_, index) => ({
  unitId: `CO/0012${index}/26`,
  stratum: 'Public complaint handled outside Schedule 3 (service recovery), Asian or Asian British',
  role: index < 4 ? 'sample' : 'reserve',
  rank: index + 1,
  fields: {
    date_received: '2024-01-15',
    date_recorded: '2024-01-20',
    date_decided: '2025-11-02',
    date_finalised: '2026-08-04',
    handling: 'SCH3_INV',
  },
}));

function checklistOf(name: string): Checklist {
  const path = `schemas/question-sets/${name}.json`;
  const set = JSON.parse(readFileSync(path, 'utf8')) as QuestionSet;
  return buildChecklist(cases, set, sampleSetting);
}

function workbookOf(checklist: Checklist): Workbook {
  return workingFile(checklist, {
    runId: 'abcdef012345',
    marking: 'Restricted: names cases',
    facts: [],
    reader: 'R1',
    reviewers: ['R1', 'R2'],
    readerOf: () => 'R1',
  });
}

interface Word {
  readonly text: string;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** The pages of a workbook as LibreOffice prints them: each its words with their places in points. */
async function pagesOf(name: string, workbook: Workbook): Promise<readonly (readonly Word[])[]> {
  const file = join(place, `${name}.xlsx`);
  writeFileSync(file, await workbookToXlsx(workbook));
  const profile = `-env:UserInstallation=file://${join(place, 'profile')}`;
  const args = [profile, '--headless', '--convert-to', 'pdf', '--outdir', place, file];
  spawnSync('soffice', args, { timeout: 110_000 });
  const pdf = join(place, `${name}.pdf`);
  const { stdout } = spawnSync('pdftotext', ['-bbox', pdf, '-'], {
    encoding: 'utf8',
    maxBuffer: 1e9,
  });
  return stdout
    .split('<page ')
    .slice(1)
    .map((page) =>
      [
        ...page.matchAll(
          /<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">(.*?)<\/word>/g,
        ),
      ].map(([, left, top, right, bottom, text]) => ({
        text: text!.replace(/&(amp|lt|gt|quot|#39|apos);/g, (entity) => entities[entity] ?? entity),
        left: Number(left),
        top: Number(top),
        right: Number(right),
        bottom: Number(bottom),
      })),
    );
}

const entities: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
  '&apos;': "'",
};

/** The words below a heading, in lines from above to below; null for a page without such headings. */
function below(page: readonly Word[], heading: string, next: string): string | null {
  const nextWord = page.find(({ text }) => text === next);
  if (nextWord === undefined) return null;
  const own = page
    .filter(({ text, top }) => text === heading && Math.abs(top - nextWord.top) < 1)
    .filter(({ left }) => left < nextWord.left)
    .at(-1);
  if (own === undefined) return null;
  return page
    .filter(({ left, top }) => left > own.left - 1 && left < nextWord.left - 1 && top > own.bottom)
    .sort((one, other) => one.top - other.top || one.left - other.left)
    .map(({ text }) => text)
    .join(' ');
}

/** Words that lie on each other: a text that runs beyond its cell. */
function overlaps(page: readonly Word[]): readonly string[] {
  return page.flatMap((one, index) =>
    page
      .slice(index + 1)
      .filter(
        (other) =>
          Math.min(one.right, other.right) - Math.max(one.left, other.left) > 0.5 &&
          Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top) >
            (one.bottom - one.top) / 2,
      )
      .map((other) => `${one.text} / ${other.text}`),
  );
}

/** The texts whose words do not follow one another anywhere. */
function missingFrom(
  pages: readonly (string | null)[],
  texts: readonly string[],
): readonly string[] {
  const said = pages.flatMap((page) => page ?? []).join(' ');
  const plain = (text: string): string => text.replace(/\s+/g, '').replaceAll('-', '');
  return texts.filter((text) => !plain(said).includes(plain(text)));
}

describe.skipIf(!hasTools)('the printed pages (no soffice or pdftotext here: skipped)', () => {
  it.each(['public-complaints', 'conduct', 'reviews', 'discrimination'])(
    'of a checklist show every question as a whole below headings, nothing on anything else: %s',
    async (name) => {
      const checklist = checklistOf(name);
      const pages = await pagesOf(name, workbookOf(checklist));
      const questions = pages.map((page) => below(page, 'Question', 'Critical'));
      const printed = questions.filter((page) => page !== null);
      // Cover and register come first, the lists last; all between is the checklist.
      const first = questions.findIndex((page) => page !== null);
      expect(questions.slice(first, -1).every((page) => page !== null)).toBe(true);
      expect(printed.length).toBeGreaterThan(2);
      const asked = checklist.rows.map(({ question }) => question.text);
      expect(asked.length).toBeGreaterThan(40);
      expect(missingFrom(printed, asked)).toEqual([]);
      for (const page of pages) expect(overlaps(page)).toEqual([]);
      for (const page of pages.slice(0, -1)) {
        const words = page.map(({ text }) => text).join(' ');
        expect(words).toContain('Restricted: names cases. Draw abcdef012345');
      }
    },
  );

  it('would show that a row is too low for its text', async () => {
    const workbook = workbookOf(checklistOf('reviews'));
    const low = {
      ...workbook,
      sheets: workbook.sheets.map((sheet) => ({
        ...sheet,
        rows: sheet.rows.map((row) => ({ ...row, height: 18 })),
      })),
    };
    const pages = await pagesOf('low', low);
    const questions = pages.map((page) => below(page, 'Question', 'Critical'));
    const asked = checklistOf('reviews').rows.map(({ question }) => question.text);
    const faults = [...missingFrom(questions, asked), ...pages.flatMap(overlaps)];
    expect(faults.length).toBeGreaterThan(10);
  });
});
