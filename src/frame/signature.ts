import { type Foreign, type Mark, markOf } from './foreign/foreign.js';
import { markup } from './foreign/markup.js';
import { oldOfficeFormat } from './foreign/old-office-format.js';
import { zipFormat } from './foreign/zip-format.js';

/**
 * Recognises workbooks, documents, databases, archives, web pages and JSON. The first bytes are
 * enough to tell that a file is one of them; which sort of archive or of old Office file it is may be
 * told by the rest alone, where it is given.
 */
export function recogniseForeign(bytes: Uint8Array): Foreign | null {
  const { buffer, byteOffset, length } = bytes;
  const whole = Buffer.from(buffer, byteOffset, length);
  const start = whole.toString('latin1', 0, Math.min(length, 4096));
  if (start.startsWith('PK\u0003\u0004')) return zipFormat(whole, start);
  if (start.startsWith('\u00d0\u00cf\u0011\u00e0')) return oldOfficeFormat(whole);
  return markOf(start, signatures) ?? markup(start);
}

/** First bytes, one character each; a mark that could be a heading needs what no heading has. */
const signatures: readonly Mark[] = [
  [/^\u001f\u008b/, 'FILE_IS_COMPRESSED', 'a gzip archive'],
  [/^\u001f\u009d/, 'FILE_IS_COMPRESSED', 'a compressed file (.Z)'],
  [/^7z\u00bc\u00af/, 'FILE_IS_COMPRESSED', 'a 7-Zip archive'],
  [/^PK\u0005\u0006/, 'FILE_IS_COMPRESSED', 'an empty zip archive'],
  [/^PK\u0007\u0008/, 'FILE_IS_COMPRESSED', 'a part of a zip archive'],
  [/^Rar!\u001a\u0007/, 'FILE_IS_COMPRESSED', 'a RAR archive'],
  [/^\u00fd7zXZ/, 'FILE_IS_COMPRESSED', 'an xz archive'],
  [/^BZh[1-9](?:1AY&SY|\u0017rE8P\u0090)/, 'FILE_IS_COMPRESSED', 'a bzip2 archive'],
  [/^\(\u00b5\/\u00fd/, 'FILE_IS_COMPRESSED', 'a Zstandard archive'],
  [/^\u0004"M\u0018/, 'FILE_IS_COMPRESSED', 'an LZ4 archive'],
  [/^[^]{257}ustar/, 'FILE_IS_COMPRESSED', 'a tar archive'],
  [/^-----BEGIN PGP MESSAGE/, 'FILE_IS_COMPRESSED', 'an encrypted file (PGP)'],
  [/^SQLite format 3/, 'FILE_IS_DATABASE', 'an SQLite database'],
  [/^[^]{4}Standard Jet DB/, 'FILE_IS_DATABASE', 'an Access database (.mdb)'],
  [/^[^]{4}Standard ACE DB/, 'FILE_IS_DATABASE', 'an Access database (.accdb)'],
  [/^PAR1[^\t\n\r -~]/, 'FILE_IS_DATABASE', 'a Parquet file'],
  [/^ARROW1\u0000/, 'FILE_IS_DATABASE', 'an Arrow file'],
  [/^\$FL[23]@\(#\)/, 'FILE_IS_DATABASE', 'an SPSS data file (.sav)'],
  [/^<stata_dta>/, 'FILE_IS_DATABASE', 'a Stata data file (.dta)'],
  [/^%!PS/, 'FILE_IS_DOCUMENT', 'a printed page (PostScript)'],
  [/^\u0089PNG/, 'FILE_IS_DOCUMENT', 'a picture (PNG)'],
  [/^\u00ff\u00d8\u00ff/, 'FILE_IS_DOCUMENT', 'a picture (JPEG)'],
  [/^GIF8[79]a/, 'FILE_IS_DOCUMENT', 'a picture (GIF)'],
  [/^(?:II\*\u0000|MM\u0000\*)/, 'FILE_IS_DOCUMENT', 'a picture (TIFF)'],
];
