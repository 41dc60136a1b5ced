import { createReadStream } from 'node:fs';
import type { CodeList } from '../../src/frame/code-list.js';
import type { Intake } from '../../src/frame/intake.js';
import type { Library } from '../../src/frame/library.js';
import type { Profile } from '../../src/frame/profile.js';
import { readExport, type ReadOptions } from '../../src/frame/read-export.js';
import type { RowSchema } from '../../src/frame/row-schema.js';
import { codeLists, profiles, rowSchemas } from '../schemas/shipped.js';

/** The schemas, code lists and profiles that ship. */
export const shippedLibrary: Library = { codeLists, rowSchemas, profiles };

function shippedProfile(name: string): Profile {
  const profile = profiles.get(name);
  if (profile === undefined) throw new Error(`no profile ${name}`);
  return profile;
}

/** A small list in order of severity, with groups, an unknown code and codes that came and went. */
const verdict: CodeList = {
  name: 'verdict',
  title: 'Verdict',
  version: 1,
  source: ['made up'],
  confidence: 'made up',
  order: 'severity',
  codes: [
    { code: 'UPHELD', label: 'Upheld', severity: 3 },
    { code: 'PART', label: 'Partly upheld', severity: 2, validFrom: '2024-01-01' },
    { code: 'NONE', label: 'No finding', severity: 1, validTo: '2030-12-31' },
  ],
};

const heritage: CodeList = {
  name: 'heritage',
  title: 'Heritage',
  version: 1,
  source: ['made up'],
  confidence: 'made up',
  order: 'listed',
  groups: ['North', 'South', 'Not stated'],
  codes: [
    { code: 'N1', label: 'North coast', group: 'North' },
    { code: 'N2', label: 'North hills', group: 'North' },
    { code: 'S1', label: 'South plain', group: 'South' },
    { code: 'U1', label: 'Declined to say', group: 'Not stated', unknown: true },
  ],
};

const worker: CodeList = {
  name: 'worker',
  title: 'Worker',
  version: 1,
  source: ['made up'],
  confidence: 'made up',
  order: 'listed',
  codes: [
    { code: 'OFFICER', label: 'Officer' },
    { code: 'ORG', label: 'Organisational', placeholder: true },
  ],
};

const schema: RowSchema = {
  $id: 'https://dipsample.example/test/small.schema.json',
  title: 'Small',
  type: 'object',
  caseType: 'complaint',
  required: ['case_ref', 'date_received'],
  dateOrder: ['date_received', 'date_finalised'],
  properties: {
    case_ref: { title: 'Case reference', type: 'string' },
    allegation_no: { title: 'Allegation', type: 'string' },
    subject_id: { title: 'Subject', type: 'string', sensitive: true },
    force: { title: 'Force', type: 'string', perCase: true },
    date_received: { title: 'Received', type: 'string', format: 'date', perCase: true },
    date_finalised: { title: 'Finalised', type: 'string', format: 'date', onFault: 'warning' },
    outcome: { title: 'Outcome', type: 'string', codeList: 'verdict' },
    officer_ethnicity: { title: 'Officer heritage', type: 'string', codeList: 'heritage' },
    worker_type: { title: 'Worker', type: 'string', codeList: 'worker' },
    faith: { title: 'Faith', type: 'string', codeList: 'heritage', sensitive: true },
    officer_age: { title: 'Age', type: 'integer', minimum: 16, maximum: 100 },
    days: { title: 'Days', type: 'integer', minimum: 0, onFault: 'warning' },
    station: { title: 'Station', type: 'string', maxLength: 12 },
    summary: { title: 'Summary', type: 'string', sensitive: true },
  },
} as RowSchema;

/** The same for an export that has no references. */
const records: RowSchema = {
  ...schema,
  required: ['date_received'],
  properties: Object.fromEntries(
    Object.entries(schema.properties).filter(([field]) => field !== 'case_ref'),
  ),
};

export const smallLibrary: Library = {
  codeLists: new Map([verdict, heritage, worker].map((list) => [list.name, list])),
  rowSchemas: new Map([
    ['small', schema],
    ['records', records],
  ]),
  profiles: new Map(),
};

/** Ref, Received and Outcome are wanted; every other column may be absent. */
export const smallProfile: Profile = {
  name: 'small',
  title: 'Small',
  version: 1,
  schema: 'small',
  dates: 'day-first',
  fields: {
    case_ref: { column: 'Ref' },
    date_received: { column: 'Received' },
    outcome: { column: 'Outcome', values: { 'proved against': 'UPHELD' } },
    allegation_no: { column: 'Allegation', optional: true },
    subject_id: { column: 'Subject', optional: true },
    force: { column: 'Force', optional: true },
    date_finalised: { column: 'Finalised', optional: true },
    officer_ethnicity: { column: 'Heritage', optional: true },
    worker_type: { column: 'Worker', optional: true },
    faith: { column: 'Faith', optional: true },
    officer_age: { column: 'Age', optional: true },
    days: { column: 'Days', optional: true },
    station: { column: 'Station', optional: true },
    summary: { column: 'Summary', optional: true },
  },
  leftOut: ['Notes'],
  placeholderSubjects: ['NOBODY'],
};

/** Reads a text or bytes under the small profile, or a changed one. */
export async function read(
  content: string | Uint8Array,
  changes: Partial<Profile> = {},
  options: ReadOptions = {},
): Promise<Intake> {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  return readExport(
    inPieces(bytes),
    { name: 'test.csv' },
    { ...smallProfile, ...changes },
    smallLibrary,
    options,
  );
}

/** A text as UTF-16 with its mark, which is always read record by record and never into columns. */
export function inUtf16(text: string): Uint8Array {
  return new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le'));
}

/** Reads a file of the disk under a shipped profile. */
export async function readFileAs(path: string, profile: string): Promise<Intake> {
  return readExport(
    createReadStream(path),
    { name: 'export.csv' },
    shippedProfile(profile),
    shippedLibrary,
  );
}

/** In odd pieces, so that characters and line ends are cut in two. */
async function* inPieces(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += 7) {
    yield await Promise.resolve(bytes.subarray(at, at + 7));
  }
}

/** Code, field and row of every issue of a file and its rows, as short texts. */
export function told(intake: Intake): readonly string[] {
  return [...intake.fileIssues, ...intake.issues].map(
    ({ code, severity, field, row }) =>
      `${severity === 'error' ? 'E' : 'W'} ${code} ${field ?? '-'} ${row === null ? '-' : String(row)}`,
  );
}
