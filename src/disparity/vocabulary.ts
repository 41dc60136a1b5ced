import { compareBytewise } from '../frame/bytewise.js';
import { multiple, noIndividualSubject, notStated, type CodeList } from '../frame/code-list.js';
import { derivedField, fieldTitle } from '../frame/derived-field.js';
import type { Frame } from '../frame/frame.js';
import type { RowSchema } from '../frame/row-schema.js';
import type { NamedValue } from './named.js';
import { reachedStage, stageVocabulary } from './stages.js';

/** What the fields of an export are called, and their values. */
interface Words {
  readonly schema: Pick<RowSchema, 'properties'>;
  readonly codeLists: ReadonlyMap<string, CodeList>;
}

/** What the values of a field are called, in which order they are read, and which are not known. */
export interface Vocabulary {
  readonly field: string;
  readonly title: string;
  readonly scheme: string | null;
  /** The values that the code list allows, in reading order; none where there is no code list. */
  readonly listed: readonly NamedValue[];
  /** Values that say that the value is not known, or that it is not one person's. */
  readonly notKnown: ReadonlySet<string>;
}

/** The vocabulary of a field, or of the broad groups of one (`<field>_group`), from its code list. */
export function vocabularyOf(frame: Frame, field: string): Vocabulary {
  return field === reachedStage ? stageVocabulary(frame) : fieldVocabulary(frame.intake, field);
}

/** The same from a row schema and its code lists, for what is no frame, such as a sample. */
export function fieldVocabulary({ schema, codeLists }: Words, field: string): Vocabulary {
  const found = derivedField(field, schema);
  const grouped = found?.derivation === 'group';
  const name = found === undefined ? undefined : schema.properties[found.base]?.codeList;
  const list = name === undefined ? undefined : codeLists.get(name);
  return {
    field,
    title: fieldTitle(field, schema),
    scheme: list?.scheme ?? null,
    listed: list === undefined ? [] : listedValues(list, grouped),
    notKnown: new Set([...standIns, ...(list === undefined ? [] : unknownValues(list, grouped))]),
  };
}

/** Values that stand in for a group, in the order of their rows. */
const standIns = [notStated, multiple, noIndividualSubject];

function listedValues(list: CodeList, grouped: boolean): readonly NamedValue[] {
  if (grouped) return (list.groups ?? []).map((group) => ({ value: group, label: group }));
  return list.codes.map(({ code, label }) => ({ value: code, label }));
}

function unknownValues(list: CodeList, grouped: boolean): readonly string[] {
  const unknown = list.codes.filter((code) => code.unknown === true || code.placeholder === true);
  if (!grouped) return unknown.map(({ code }) => code);
  return (list.groups ?? []).filter((group) => {
    const codes = list.codes.filter((code) => code.group === group);
    return codes.length > 0 && codes.every((code) => unknown.includes(code));
  });
}

/**
 * Puts values in reading order: known ones as listed, then known ones outside the list bytewise,
 * then Not stated, the codes that mean unknown, Multiple and No individual subject.
 */
export function inReadingOrder(vocabulary: Vocabulary, values: Iterable<string>): string[] {
  const place = new Map(vocabulary.listed.map(({ value }, index) => [value, index]));
  const rank = (value: string): number => {
    if (value === notStated) return 1;
    if (value === multiple) return 3;
    if (value === noIndividualSubject) return 4;
    return vocabulary.notKnown.has(value) ? 2 : 0;
  };
  const listedAt = (value: string): number => place.get(value) ?? vocabulary.listed.length;
  return [...values].sort(
    (left, right) =>
      rank(left) - rank(right) || listedAt(left) - listedAt(right) || compareBytewise(left, right),
  );
}

export function named(vocabulary: Vocabulary, value: string): NamedValue {
  return vocabulary.listed.find((listed) => listed.value === value) ?? { value, label: value };
}
