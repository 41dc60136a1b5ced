import { fieldVocabulary, inReadingOrder, named } from '../../disparity/vocabulary.js';
import { findValue } from '../../disparity/resolve-value.js';
import { UserError } from '../../errors.js';
import type { DrawnCase, GroupField } from '../../findings/sample-design.js';
import { buildFrame } from '../../frame/build-frame.js';
import { notStated } from '../../frame/code-list.js';
import { frameFields, requireGroupingField } from '../../frame/fields.js';
import type { Shell } from '../../shell/shell.js';
import { readDescribedExport } from '../results/library-of.js';
import type { DrawnFolderRead } from './drawn-folder.js';

/** A field to compare by, and the group that the others are set against; undefined for the largest. */
export interface AskedGroup {
  readonly field: string;
  readonly reference: string | undefined;
}

/** The fields to compare by, and the cases with their values of them. */
export interface GroupedCases {
  readonly groups: readonly GroupField[];
  readonly cases: readonly DrawnCase[];
  /** The SHA-256 of the export that values were read from; null where the sample had them all. */
  readonly fromExport: string | null;
}

/**
 * Groups the drawn cases: by the fields asked for, else by those that the frame was stratified by.
 * What the sample does not carry, such as the ethnicity of a complainant, is read from the export
 * that was drawn from, and from no other.
 *
 * @throws UserError GROUP_NEEDS_CASES, CASES_DIFFER, UNKNOWN_FIELD, FIELD_NOT_FOR_GROUPS, UNKNOWN_VALUE
 */
export async function groupCases(
  drawn: DrawnFolderRead,
  asked: readonly AskedGroup[],
  exportPath: string | undefined,
  shell: Shell,
): Promise<GroupedCases> {
  const wanted: readonly AskedGroup[] =
    asked.length > 0 ? asked : drawn.design.by.map((field) => ({ field, reference: undefined }));
  for (const { field } of wanted) refuseDay(drawn, field);
  const absent = wanted
    .map(({ field }) => field)
    .filter((field) => !drawn.source.cases.some(({ fields }) => Object.hasOwn(fields, field)));
  const found =
    absent.length === 0
      ? new Map<string, Readonly<Record<string, string>>>()
      : await fromExport(drawn, absent, exportPath, shell);
  const cases = drawn.cases.map((each) => ({
    ...each,
    fields: { ...each.fields, ...found.get(each.unitId) },
  }));
  return {
    groups: wanted.map((group) => groupField(drawn, group, cases)),
    cases,
    fromExport: absent.length === 0 ? null : drawn.record.input.sha256,
  };
}

/** Days make no groups, though a sample carries them. */
function refuseDay({ description }: DrawnFolderRead, field: string): void {
  if (description.schema.properties[field]?.format !== 'date') return;
  throw new UserError(
    'FIELD_NOT_FOR_GROUPS',
    `The field ${field} has a value for each day.`,
    `Compare by ${field}_quarter or ${field}_year, with --cases.`,
  );
}

async function fromExport(
  { record, description }: DrawnFolderRead,
  fields: readonly string[],
  exportPath: string | undefined,
  shell: Shell,
): Promise<ReadonlyMap<string, Readonly<Record<string, string>>>> {
  if (exportPath === undefined) {
    throw new UserError(
      'GROUP_NEEDS_CASES',
      `The sample does not carry ${fields.join(', ')}.`,
      'Add --cases with the export that was drawn from, or compare by a field of sample.csv.',
    );
  }
  const intake = await readDescribedExport(exportPath, description, shell);
  if (intake.file.sha256 !== record.input.sha256) {
    throw new UserError(
      'CASES_DIFFER',
      `${exportPath} is not the export that was drawn from.`,
      `Give the file whose SHA-256 is ${record.input.sha256}; a corrected export may say other things of the same cases.`,
    );
  }
  const available = frameFields(intake);
  for (const field of fields) requireGroupingField(field, available);
  const { scope, design } = record;
  const frame = buildFrame(intake, {
    unit: design.unit,
    fields,
    where: scope.where,
    ...(scope.period === null ? {} : { period: scope.period }),
    ...(design.idField === undefined ? {} : { idField: design.idField }),
  });
  return new Map(frame.units.map(({ id, values }) => [id, values]));
}

function groupField(
  { description }: DrawnFolderRead,
  { field, reference }: AskedGroup,
  cases: readonly DrawnCase[],
): GroupField {
  const { schema, codeLists } = description;
  const lists = new Map(codeLists.map((list) => [list.name, list]));
  const vocabulary = fieldVocabulary({ schema, codeLists: lists }, field);
  const seen = new Set(cases.map(({ fields }) => fields[field] ?? notStated));
  if (reference !== undefined && findValue(vocabulary, seen, reference) === null) {
    throw new UserError(
      'UNKNOWN_VALUE',
      `The field ${field} has no value "${reference}".`,
      `Values of the cases drawn: ${[...seen].join(', ')}.`,
    );
  }
  return {
    field,
    label: vocabulary.title,
    groups: inReadingOrder(vocabulary, seen).map((value) => ({
      ...named(vocabulary, value),
      known: !vocabulary.notKnown.has(value),
    })),
    reference:
      reference === undefined ? null : (findValue(vocabulary, seen, reference)?.value ?? null),
  };
}
