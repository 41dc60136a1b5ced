import type { CodeList } from '../../../src/frame/code-list.js';
import type { Profile } from '../../../src/frame/profile.js';
import type { RowSchema } from '../../../src/frame/row-schema.js';
import { plain, trimmed } from './plain.js';
import { dayOf } from './days.js';

/** What the judge knows of an export beside its bytes. */
export interface Rules {
  readonly profile: Profile;
  readonly schema: RowSchema;
  readonly codeLists: ReadonlyMap<string, CodeList>;
}

const references = ['case_ref', 'allegation_no', 'subject_id'];

/**
 * Whether a value may stand for a cell: it stands in it, or follows from it by a normalisation that
 * is allowed. Nothing is asked of the program's own readers.
 */
export function mayStandFor(value: string, cell: string, field: string, rules: Rules): boolean {
  const { profile, schema, codeLists } = rules;
  const rule = schema.properties[field];
  const spellings = Object.entries(profile.fields[field]?.values ?? {});
  const spelt = spellings.some(([from, to]) => to === value && fold(from) === fold(plain(cell)));
  if (spelt) return true;
  const list = codeLists.get(rule?.codeList ?? '');
  if (rule?.codeList !== undefined) return list !== undefined && isCodeOf(value, cell, list);
  if (rule?.format === 'date') return dayOf(plain(cell), profile.dates) === value;
  if (rule?.type !== 'string') return /^[+-]?\d+(?:\.\d+)?$/.test(value) && plain(cell) === value;
  return value === (references.includes(field) ? plain(cell) : trimmed(cell));
}

/** The cell is the code, its label, or both in one; letter case and the width of spaces do not count. */
function isCodeOf(value: string, cell: string, { codes }: CodeList): boolean {
  const found = codes.find(({ code }) => code === value);
  if (found === undefined) return false;
  const [text, code, label] = [fold(plain(cell)), fold(found.code), fold(found.label)];
  if (text === code || text === label) return true;
  return (
    text.length <= label.length + 18 &&
    (text.endsWith(` ${label}`) ||
      text.endsWith(`(${label})`) ||
      text.endsWith(`:${label}`) ||
      text.endsWith(`-${label}`))
  );
}

function fold(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, ' ').trim().toLowerCase();
}
