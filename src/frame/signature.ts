/** What a file gives itself away as by its first bytes, when that is no delimited text. */
export type ForeignFormat =
  'FILE_IS_WORKBOOK' | 'FILE_IS_PDF' | 'FILE_IS_COMPRESSED' | 'FILE_IS_HTML' | 'FILE_IS_JSON';

interface Signature {
  readonly code: ForeignFormat;
  readonly name: string;
  readonly bytes: readonly number[];
}

const signatures: readonly Signature[] = [
  { code: 'FILE_IS_WORKBOOK', name: 'an Excel workbook (.xlsx)', bytes: [0x50, 0x4b, 0x03, 0x04] },
  {
    code: 'FILE_IS_WORKBOOK',
    name: 'an old Excel workbook (.xls)',
    bytes: [0xd0, 0xcf, 0x11, 0xe0],
  },
  { code: 'FILE_IS_PDF', name: 'a PDF', bytes: [0x25, 0x50, 0x44, 0x46] },
  { code: 'FILE_IS_COMPRESSED', name: 'a gzip archive', bytes: [0x1f, 0x8b] },
  { code: 'FILE_IS_COMPRESSED', name: 'a 7-Zip archive', bytes: [0x37, 0x7a, 0xbc, 0xaf] },
  { code: 'FILE_IS_COMPRESSED', name: 'an empty zip archive', bytes: [0x50, 0x4b, 0x05, 0x06] },
];

/** Recognises workbooks, archives, PDF, HTML and JSON by the beginning of the file. */
export function recogniseForeign(
  start: Uint8Array,
): { readonly code: ForeignFormat; readonly name: string } | null {
  const signature = signatures.find(({ bytes }) => bytes.every((byte, at) => start[at] === byte));
  if (
    signature?.name === 'an Excel workbook (.xlsx)' &&
    !mentions(start, ['xl/', '[Content_Types]'])
  ) {
    return { code: 'FILE_IS_COMPRESSED', name: 'a zip archive' };
  }
  if (signature !== undefined) return { code: signature.code, name: signature.name };
  const text = latin(start)
    .replace(/^\u00ef\u00bb\u00bf/, '')
    .trimStart();
  if (/^<(?:!doctype|html|table|\?xml|head|body)\b/i.test(text)) {
    return { code: 'FILE_IS_HTML', name: 'a web page (HTML or XML)' };
  }
  if (/^(?:\{\s*["}]|\[\s*[[{"\]])/.test(text)) return { code: 'FILE_IS_JSON', name: 'JSON' };
  return null;
}

function mentions(start: Uint8Array, names: readonly string[]): boolean {
  const text = latin(start);
  return names.some((name) => text.includes(name));
}

function latin(bytes: Uint8Array): string {
  return Array.from(bytes.subarray(0, 4096), (byte) => String.fromCharCode(byte)).join('');
}
