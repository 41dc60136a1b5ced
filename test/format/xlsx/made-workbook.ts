import { crc32, deflateRawSync } from 'node:zlib';

/** What a made workbook has beside the cells of its one sheet. */
export interface Made {
  readonly sharedStrings?: string;
  readonly styles?: string;
  readonly contents?: string;
  readonly sheet?: string | Uint8Array;
  readonly more?: Readonly<Record<string, string | Uint8Array>>;
}

/** What the directory of a zip is to say otherwise than is true. */
export interface Lie {
  readonly size?: number;
  readonly crc?: number;
  readonly flags?: number;
  readonly method?: number;
  readonly at?: number;
}

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const kinds = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** The parts of a workbook, by hand: `rows` is what stands within sheetData. */
export function madeParts(rows: string, made: Made = {}): Record<string, string | Uint8Array> {
  const strings = made.sharedStrings !== undefined;
  return {
    '[Content_Types].xml': '<Types/>',
    '_rels/.rels': relations([['officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml':
      made.contents ??
      `<workbook xmlns="${main}" xmlns:r="${kinds}"><sheets><sheet name="S" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relations([
      ['worksheet', 'worksheets/sheet1.xml'],
      ['styles', '/xl/styles.xml'],
      ...(strings ? [['sharedStrings', 'sharedStrings.xml'] as const] : []),
    ]),
    'xl/styles.xml': `<styleSheet xmlns="${main}">${made.styles ?? ''}</styleSheet>`,
    ...(strings
      ? { 'xl/sharedStrings.xml': `<sst xmlns="${main}">${made.sharedStrings}</sst>` }
      : {}),
    'xl/worksheets/sheet1.xml':
      made.sheet ?? `<worksheet xmlns="${main}"><sheetData>${rows}</sheetData></worksheet>`,
    ...made.more,
  };
}

/** A made workbook as a file. */
export function madeWorkbook(rows: string, made: Made = {}): Uint8Array {
  return packed(madeParts(rows, made));
}

/** Parts as a deflated zip, whose directory may lie of some of them. */
export function packed(
  parts: Readonly<Record<string, string | Uint8Array>>,
  lies: Readonly<Record<string, Lie>> = {},
): Uint8Array {
  const pieces: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, content] of Object.entries(parts)) {
    const [path, data] = [Buffer.from(name), Buffer.from(content as string)];
    const body = deflateRawSync(data);
    const {
      size = data.length,
      crc = crc32(data),
      flags = 0,
      method = 8,
      at = offset,
    } = lies[name] ?? {};
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(path.length, 26);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(flags, 8);
    entry.writeUInt16LE(method, 10);
    entry.writeUInt32LE(crc, 16);
    entry.writeUInt32LE(body.length, 20);
    entry.writeUInt32LE(size, 24);
    entry.writeUInt16LE(path.length, 28);
    entry.writeUInt32LE(at, 42);
    pieces.push(local, path, body);
    directory.push(entry, path);
    offset += local.length + path.length + body.length;
  }
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(Object.keys(parts).length, 8);
  end.writeUInt16LE(Object.keys(parts).length, 10);
  end.writeUInt32LE(Buffer.concat(directory).length, 12);
  end.writeUInt32LE(offset, 16);
  return new Uint8Array(Buffer.concat([...pieces, ...directory, end]));
}

/** What belongs to a part, with ids rId1, rId2 and so on. */
export function relations(targets: readonly (readonly [type: string, target: string])[]): string {
  const lines = targets.map(
    ([type, target], index) =>
      `<Relationship Id="rId${index + 1}" Type="${kinds}/${type}" Target="${target}"/>`,
  );
  return `<Relationships>${lines.join('')}</Relationships>`;
}

/** A row that holds one text. */
export function textRow(text: string, row = 1): string {
  return `<row r="${row}"><c r="A${row}" t="inlineStr"><is><t>${text}</t></is></c></row>`;
}

/** A row that holds the number 1. */
export const one = '<row r="1"><c r="A1"><v>1</v></c></row>';
