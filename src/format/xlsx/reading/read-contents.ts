import { limits } from '../limits.js';
import { relationsOf, type Relation } from './part-relations.js';
import { refusal } from '../refusal.js';
import { scanSheet, type ScannedSheet } from './scan-sheet.js';
import { xmlAttributes } from './xml-attributes.js';
import { countTags, damagedPart, tooManyTags, xmlTags, type Tag } from './xml-tags.js';

/** What is needed to read a workbook, all of it checked. */
export interface Contents {
  readonly sheets: readonly ContentsSheet[];
  /** Whether days are counted from 1904, as old Excel for Mac did. */
  readonly from1904: boolean;
  readonly sharedStrings: Uint8Array | null;
  readonly styles: Uint8Array | null;
}

interface ContentsSheet extends ScannedSheet {
  readonly name: string;
  readonly hidden: boolean;
}

type Parts = ReadonlyMap<string, Uint8Array>;

/** Finds the sheets of a workbook and the cells of each; sheets that hold a chart alone are left out. */
export function readContents(parts: Parts): Contents {
  const book = relationsOf(parts, '').find(({ type }) => type === 'officeDocument')?.part ?? '';
  const relations = relationsOf(parts, book);
  const tags = [...xmlTags(partOf(parts, book), book, limits.contentsTags)];
  const sheets = scanSheets(listedSheets(tags, relations, book), parts);
  const sharedStrings = wholePart(parts, relations, 'sharedStrings');
  const styles = wholePart(parts, relations, 'styles');
  if ((sharedStrings?.tags ?? 0) + (styles?.tags ?? 0) > limits.tags) throw tooManyTags(book);
  return {
    sheets,
    from1904: tags.some((tag) => tag.name === 'workbookPr' && countsFrom1904(tag, book)),
    sharedStrings: sharedStrings?.bytes ?? null,
    styles: styles?.bytes ?? null,
  };
}

interface ListedSheet {
  readonly name: string;
  readonly hidden: boolean;
  readonly part: string;
}

function listedSheets(
  tags: readonly Tag[],
  relations: readonly Relation[],
  book: string,
): readonly ListedSheet[] {
  const listed = tags.filter(
    (tag) => tag.depth === 3 && tag.name === 'sheet' && tag.kind !== 'close',
  );
  if (listed.length > limits.sheets) throw tooLarge(`${listed.length} sheets`);
  const sheets = listed.flatMap((tag) => {
    const attributes = xmlAttributes(tag, book);
    const id = [...attributes].find(([name]) => name.endsWith(':id'))?.[1];
    const relation = relations.find((one) => one.id === id);
    const name = attributes.get('name') ?? '';
    if (relation === undefined || name === '') throw damagedPart(book);
    const hidden = (attributes.get('state') ?? 'visible') !== 'visible';
    return relation.type === 'worksheet' ? [{ name, hidden, part: relation.part }] : [];
  });
  const names = new Set(sheets.map(({ name }) => name.toLowerCase()));
  const places = new Set(sheets.map(({ part }) => part));
  if (names.size < sheets.length || places.size < sheets.length) throw damagedPart(book);
  return sheets;
}

/** The sheets one after the other, so that too many cells are noticed before all are held. */
function scanSheets(listed: readonly ListedSheet[], parts: Parts): readonly ContentsSheet[] {
  const sheets: ContentsSheet[] = [];
  let cells = 0;
  let places = 0;
  for (const { name, hidden, part } of listed) {
    const sheet = scanSheet(partOf(parts, part), `sheet "${name}"`);
    sheets.push({ name, hidden, ...sheet });
    cells += sheet.cells.length;
    places += sheet.places;
    if (cells > limits.cells) throw tooLarge(`more than ${limits.cells} cells`);
    if (places > limits.places) throw tooLarge('cells that stand too far apart');
  }
  return sheets;
}

function tooLarge(what: string): Error {
  return refusal('WORKBOOK_TOO_LARGE', `The workbook is too large: it has ${what}.`);
}

function countsFrom1904(tag: Tag, book: string): boolean {
  return ['1', 'true'].includes(xmlAttributes(tag, book).get('date1904') ?? '');
}

/** A part that hucre reads as a whole, and how many tags it has; null where there is none. */
function wholePart(
  parts: Parts,
  relations: readonly Relation[],
  type: string,
): { readonly bytes: Uint8Array; readonly tags: number } | null {
  const found = relations.filter((relation) => relation.type === type);
  const part = found[0]?.part;
  if (part === undefined) return null;
  if (found.length > 1) throw damagedPart(part);
  const bytes = partOf(parts, part);
  return { bytes, tags: countTags(bytes, part) };
}

function partOf(parts: Parts, part: string): Uint8Array {
  const bytes = parts.get(part);
  if (bytes === undefined) throw damagedPart(part);
  return bytes;
}
