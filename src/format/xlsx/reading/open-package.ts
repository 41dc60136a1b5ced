import { inflatePart } from '../package/inflate-part.js';
import { limits } from '../limits.js';
import { refusal } from '../refusal.js';
import { zipDirectory, type Entry } from '../package/zip-directory.js';

/**
 * The parts of a workbook by name, every one inflated and checked. Refused before anything is inflated:
 * what is no workbook, runs code, fetches from elsewhere, is too large, or names parts strangely.
 */
export function openPackage(bytes: Uint8Array): ReadonlyMap<string, Uint8Array> {
  if (bytes.length > limits.bytes)
    throw tooLarge(`The file has ${bytes.length} bytes`, limits.bytes);
  const entries = zipDirectory(bytes);
  const names = entries.map(({ name }) => name.toLowerCase());
  for (const { found, code, message } of unwanted) {
    if (names.some((name) => found.test(name))) throw refusal(code, message);
  }
  if (!names.includes('[content_types].xml')) {
    throw refusal('WORKBOOK_NOT_XLSX', 'The file is a zip archive, but no Excel workbook.');
  }
  if (entries.length > limits.parts) throw tooLarge(`It has ${entries.length} parts`, limits.parts);
  const size = entries.reduce((sum, entry) => sum + entry.size, 0);
  if (size > limits.bytes) throw tooLarge(`It unpacks to ${size} bytes`, limits.bytes);
  refuseStrangeNames(entries, names);
  return new Map(entries.map((entry) => [entry.name, inflatePart(bytes, entry)]));
}

const unwanted = [
  {
    found: /^mimetype$/,
    code: 'WORKBOOK_NOT_XLSX',
    message: 'The file is an OpenDocument one (.ods), not an Excel workbook (.xlsx).',
  },
  {
    found: /^xl\/workbook\.bin$/,
    code: 'WORKBOOK_NOT_XLSX',
    message: 'The file is a binary Excel workbook (.xlsb), not an .xlsx one.',
  },
  {
    found: /^(?:word|ppt)\//,
    code: 'WORKBOOK_NOT_XLSX',
    message: 'The file is a document or a presentation, not an Excel workbook (.xlsx).',
  },
  {
    found: /vbaproject|^xl\/(?:macrosheets|dialogsheets|activex|ctrlprops|embeddings)\//,
    code: 'WORKBOOK_RUNS_CODE',
    message: 'The workbook holds macros, controls or embedded objects.',
  },
  {
    found:
      /^xl\/(?:externallinks|querytables|model)\/|^xl\/(?:connections|volatiledependencies)\.xml$/,
    code: 'WORKBOOK_LINKS_ELSEWHERE',
    message: 'The workbook takes values from other files or from a database.',
  },
] as const;

function refuseStrangeNames(entries: readonly Entry[], names: readonly string[]): void {
  const strange = entries.find(
    ({ name }) => !/^[\w[\] ,&()+./-]+$/.test(name) || /^\/|\/$|\/\/|\.\./.test(name),
  );
  if (strange !== undefined || new Set(names).size !== names.length) {
    throw refusal('WORKBOOK_DAMAGED', 'The workbook names its parts as no office program would.');
  }
}

function tooLarge(found: string, most: number): Error {
  return refusal(
    'WORKBOOK_TOO_LARGE',
    `The workbook is too large. ${found}; at most ${most} are read.`,
  );
}
