import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export const hasLibreOffice = spawnSync('soffice', ['--version']).status === 0;

/** A cell as LibreOffice understood it. */
export type OpenedCell = string | number;

/** A workbook as LibreOffice understood it. */
export interface OpenedWorkbook {
  readonly title: string | undefined;
  readonly language: string | undefined;
  /** How many cells span others or lie below one that does. */
  readonly merged: number;
  readonly sheets: ReadonlyMap<string, readonly (readonly OpenedCell[])[]>;
}

/** What LibreOffice said beside that it converts, and the workbooks, by the names they are given. */
export interface Opened {
  readonly complaints: readonly string[];
  readonly workbooks: ReadonlyMap<string, OpenedWorkbook>;
}

/** Opens workbooks by LibreOffice, which writes down what it understood in its own format. */
export function openedByLibreOffice(
  files: Readonly<Record<string, string>>,
  place: string,
): Opened {
  mkdirSync(place, { recursive: true });
  const names = Object.keys(files);
  for (const [name, file] of Object.entries(files)) copyFileSync(file, join(place, `${name}.xlsx`));
  const { stdout, stderr } = spawnSync(
    'soffice',
    [
      ...[`-env:UserInstallation=file://${join(place, 'profile')}`, '--headless'],
      ...['--convert-to', 'fods', '--outdir', place, ...names.map((name) => `${name}.xlsx`)],
    ],
    { cwd: place, encoding: 'utf8', timeout: 110_000 },
  );
  const lines = `${stdout}\n${stderr}`.split('\n').filter((line) => line.trim() !== '');
  return {
    // Java is for its databases alone, and often not installed.
    complaints: lines.filter((line) => !/^convert .* using filter : |javaldx/.test(line)),
    workbooks: new Map(
      names.flatMap((name) => {
        const made = join(place, `${name}.fods`);
        return existsSync(made) ? [[name, workbookOf(readFileSync(made, 'utf8'))] as const] : [];
      }),
    ),
  };
}

function workbookOf(fods: string): OpenedWorkbook {
  const meta = (name: string): string | undefined =>
    new RegExp(`<dc:${name}>([^<]*)</dc:${name}>`).exec(fods)?.[1];
  const tables = [
    ...fods.matchAll(/<table:table table:name="([^"]*)"[^>]*>([\s\S]*?)<\/table:table>/g),
  ];
  return {
    title: meta('title'),
    language: meta('language'),
    merged: [...fods.matchAll(/-(?:columns|rows)-spanned="|<table:covered-table-cell/g)].length,
    sheets: new Map(tables.map(([, name = '', body = '']) => [plain(name), rowsOf(body)])),
  };
}

function rowsOf(body: string): readonly (readonly OpenedCell[])[] {
  const rows = elements(body, 'table:table-row').map(([attributes, cells]) => {
    const repeated = Number(/number-rows-repeated="(\d+)"/.exec(attributes)?.[1] ?? 1);
    return repeated > 1 ? [] : cellsOf(cells);
  });
  return rows.slice(0, rows.findLastIndex((cells) => cells.length > 0) + 1);
}

function cellsOf(row: string): readonly OpenedCell[] {
  const cells = elements(row, 'table:table-cell').flatMap(([attributes, content]) => {
    const repeated = Number(/number-columns-repeated="(\d+)"/.exec(attributes)?.[1] ?? 1);
    const number = /office:value="([^"]*)"/.exec(attributes)?.[1];
    const text = elements(content, 'text:p')
      .map(([, words]) => plain(words))
      .join('\n')
      // A number format may show a text with room behind it.
      .trimEnd();
    const value = number === undefined ? text : Number(number);
    return Array.from({ length: value === '' ? Math.min(repeated, 100) : repeated }, () => value);
  });
  const last = cells.findLastIndex((cell) => cell !== '');
  return cells.slice(0, last + 1);
}

/** Elements of one name, none of which holds another: attributes and content. */
function elements(markup: string, name: string): readonly (readonly [string, string])[] {
  const pattern = new RegExp(`<${name}((?:\\s[^>]*?)?)(?:/>|>([\\s\\S]*?)</${name}>)`, 'g');
  return [...markup.matchAll(pattern)].map(([, attributes = '', content = '']) => [
    attributes,
    content,
  ]);
}

/** Text without markup, its spaces written out and its entities resolved. */
function plain(markup: string): string {
  return markup
    .replace(/<text:s(?: text:c="(\d+)")?\/>/g, (_, count: string | undefined) =>
      ' '.repeat(Number(count ?? 1)),
    )
    .replace(/<[^>]*>/g, '')
    .replace(/&(lt|gt|quot|apos|amp);/g, (entity) => entities[entity] ?? entity);
}

const entities: Readonly<Record<string, string>> = {
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&apos;': "'",
  '&amp;': '&',
};
