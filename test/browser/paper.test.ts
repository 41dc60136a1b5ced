import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Block } from '../../src/format/document.js';
import { documentToHtml } from '../../src/format/html.js';
import type { Table } from '../../src/format/table.js';
import { scratchFolder } from '../cli/run.js';
import { hasChromium, openBrowser, skippedWord } from './chromium.js';
import { onPaper } from './in-page.js';
import { makePages, type PageName, pageNames } from './made-pages.js';

const place = scratchFolder('browser-paper');
const hasReader = spawnSync('pdftotext', ['-v']).error === undefined;

/** The room between the margins of an upright sheet of A4, at 96 pixels an inch. */
const sheet = { width: Math.floor((180 / 25.4) * 96), height: Math.floor((261 / 25.4) * 96) };

describe.skipIf(!hasChromium)(`a report on paper${skippedWord}`, () => {
  let browser: Browser;
  let pages: Readonly<Record<PageName, string>>;

  beforeAll(async () => {
    [browser, pages] = await Promise.all([openBrowser(), makePages(place)]);
  });

  afterAll(async () => {
    await browser.close();
  });

  /** The sheets of a page as text, each its lines. */
  async function printed(path: string, style = ''): Promise<readonly (readonly string[])[]> {
    const page = await browser.newPage();
    await page.goto(pathToFileURL(path).href);
    if (style !== '') await page.addStyleTag({ content: style });
    const pdf = `${path}.pdf`;
    await page.pdf({ path: pdf, preferCSSPageSize: true });
    await page.close();
    const { stdout } = spawnSync('pdftotext', ['-layout', pdf, '-'], { encoding: 'utf8' });
    return stdout
      .split('\f')
      .slice(0, -1)
      .map((text) => text.split('\n').map((line) => line.trim().replaceAll(/\s+/g, ' ')));
  }

  describe.skipIf(!hasReader)('read with pdftotext', () => {
    it('repeats the head of a table on every sheet that the table reaches', async () => {
      const path = join(place, 'long.html');
      const blocks = [{ kind: 'table', table: longTable(4) } as const];
      writeFileSync(path, documentToHtml({ title: 'A long table', marking: 'Restricted', blocks }));
      const sheets = await printed(path);
      const withRows = sheets.filter((lines) => lines.some((line) => /^Row \d{3} /.test(line)));
      expect(withRows.length).toBeGreaterThan(2);
      expect(withRows.flat().filter((line) => /^Row \d{3} /.test(line))).toHaveLength(120);
      for (const lines of withRows) expect(lines).toContain('Head 1 Head 2 Head 3 Head 4');
    });

    it('repeats it for a table laid across, whose heading goes with it', async () => {
      const path = join(place, 'across.html');
      const blocks: readonly Block[] = [
        { kind: 'paragraph', text: 'Upright words.' },
        { kind: 'heading', level: 2, id: 'wide', text: 'Heading of the wide one' },
        { kind: 'table', table: longTable(10) },
      ];
      writeFileSync(path, documentToHtml({ title: 'A wide table', marking: 'Restricted', blocks }));
      const [first, ...across] = await printed(path);
      expect(first).toContain('Upright words.');
      expect(first).not.toContain('Heading of the wide one');
      expect(across[0]).toContain('Heading of the wide one');
      const head = Array.from({ length: 10 }, (_, index) => `Head ${String(index + 1)}`).join(' ');
      const withRows = across.filter((lines) => lines.some((line) => /^Row \d{3} /.test(line)));
      expect(withRows.length).toBeGreaterThan(2);
      for (const lines of withRows) expect(lines).toContain(head);
      const sizes = spawnSync('pdfinfo', ['-l', '2', `${path}.pdf`], { encoding: 'utf8' }).stdout;
      expect(sizes).toMatch(/Page +1 size: +59\d\S* x 84\d/);
      expect(sizes).toMatch(/Page +2 size: +84\d\S* x 59\d/);
    });

    it('repeats the head of the strata in the pack of the demonstration', async () => {
      const sheets = await printed(pages['the pack, restricted']);
      const text = sheets.map((lines) => lines.join('\n'));
      const withStrata = text.filter((lines) => lines.includes('too small for a'));
      expect(withStrata.length).toBeGreaterThan(1);
      for (const lines of withStrata) expect(lines).toMatch(/Drawn Reserves Weight Reason/);
    });

    it.each(pageNames)('leaves no heading alone at the foot of a sheet: %s', async (name) => {
      // A sign behind each heading tells it from the same words elsewhere.
      const marked = 'h2::after, h3::after, h4::after, h5::after { content: " §"; }';
      const sheets = await printed(pages[name], marked);
      expect(sheets.flat().filter((line) => line.includes('§')).length).toBeGreaterThan(2);
      for (const lines of sheets) {
        const last = lines.filter((line) => line !== '' && !/^Page \d+ of \d+$/.test(line)).at(-1);
        expect(last).not.toContain('§');
      }
    });
  });

  it.each(pageNames)('keeps every chart whole on one sheet: %s', async (name) => {
    const figures = await page(name, onPaper);
    expect(figures.length).toBeGreaterThan(0);
    for (const { id, height, tiled, breaks } of figures) {
      if (tiled) continue;
      expect(breaks, id).toBe('avoid');
      expect(height, id).toBeLessThanOrEqual(sheet.height);
    }
  });

  async function page<Result>(name: PageName, look: () => Result): Promise<Result> {
    const opened = await browser.newPage({ viewport: sheet });
    await opened.goto(pathToFileURL(pages[name]).href);
    await opened.emulateMedia({ media: 'print' });
    const result = (await opened.evaluate(look)) as Result;
    await opened.close();
    return result;
  }
});

function longTable(columns: number): Table {
  return {
    name: 'long',
    caption: 'A table that is longer than a sheet',
    columns: Array.from({ length: columns }, (_, index) => ({
      name: `column_${String(index + 1)}`,
      label: `Head ${String(index + 1)}`,
      kind: 'text',
    })),
    rows: Array.from({ length: 120 }, (_, row) =>
      Array.from({ length: columns }, (_unused, column) =>
        column === 0 ? `Row ${String(row + 1).padStart(3, '0')}` : 'cell',
      ),
    ),
    notes: [],
  };
}
