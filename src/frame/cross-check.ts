import { isIsoDate } from './calendar.js';
import type { CodeList } from './code-list.js';
import { dateParts } from './date-parts.js';
import { derivedField } from './derived-field.js';
import { headerKey } from './header-name.js';
import { codeListsOf, rowSchemaOf, type Library } from './library.js';
import { nearest } from './nearest.js';
import { patternFault } from './pattern-faults.js';
import type { Profile } from './profile.js';
import { hasReferences } from './references.js';
import type { FieldSchema, RowSchema } from './row-schema.js';
import { tableFieldFaults, tableValueFaults } from './table-faults.js';

/** What a JSON Schema cannot say about a code list. */
export function codeListFaults(list: CodeList): readonly string[] {
  const faults = [
    ...repeated(list.codes.map(({ code }) => code)).map(
      (code) => `the code "${code}" stands twice`,
    ),
    ...repeated(list.codes.map(({ label }) => label)).map(
      (label) => `the label "${label}" stands twice`,
    ),
  ];
  const groups = new Set(list.groups);
  for (const { code, group, validFrom, validTo } of list.codes) {
    if (group !== undefined && !groups.has(group)) {
      faults.push(`the code "${code}" has the group "${group}", which is not in groups`);
    }
    for (const date of [validFrom, validTo]) {
      if (date !== undefined && !isIsoDate(date))
        faults.push(`the code "${code}" has no such day as ${date}`);
    }
  }
  return faults;
}

/** What a JSON Schema cannot say about a row schema. */
export function rowSchemaFaults(schema: RowSchema): readonly string[] {
  const fields = Object.keys(schema.properties);
  return [
    ...(schema.required ?? []).flatMap((field) => unknown(field, fields, 'required')),
    ...(schema.dateOrder ?? []).flatMap((field) => unknown(field, fields, 'dateOrder')),
    ...(schema.dateOrder ?? [])
      .filter(
        (field) =>
          schema.properties[field] !== undefined && schema.properties[field].format !== 'date',
      )
      .map((field) => `dateOrder names ${field}, which is no date`),
    ...Object.entries(schema.properties).flatMap(([field, { pattern }]) => {
      const fault = typeof pattern === 'string' ? patternFault(pattern) : null;
      return fault === null ? [] : [`the pattern of ${field} ${fault}`];
    }),
    ...Object.entries(schema.properties)
      .filter(([, { format }]) => format === 'date')
      .flatMap(([field]) => dateParts.map((part) => `${field}_${part}`))
      .filter((name) => fields.includes(name))
      .map((name) => `properties has ${name}, a name that is kept for a part of the date`),
    ...tableFieldFaults(schema),
  ];
}

/** What a profile says that its row schema and code lists do not bear out. */
export function profileFaults(profile: Profile, library: Library): readonly string[] {
  const schema = rowSchemaOf(profile, library);
  const lists = codeListsOf(schema, library);
  const fields = Object.keys(schema.properties);
  const faults = [...withoutSeverity(schema, lists), ...tableValueFaults(schema, lists)];
  if (
    !hasReferences(profile) &&
    ('case_ref' in profile.fields || profile.constants?.['case_ref'])
  ) {
    faults.push('case_ref is given, though "reference": "row" says that there is none');
  }
  faults.push(...Object.keys(profile.fields).flatMap((field) => unknown(field, fields, 'fields')));
  const columns = Object.values(profile.fields).map(({ column }) => headerKey(column));
  faults.push(
    ...repeated(columns).map((column) => `two fields are mapped to the column "${column}"`),
  );
  const left = new Set((profile.leftOut ?? []).map(headerKey));
  faults.push(
    ...columns
      .filter((column) => left.has(column))
      .map((column) => `the column "${column}" is both mapped and left out`),
  );
  for (const [field, { values }] of Object.entries(profile.fields)) {
    for (const code of new Set(Object.values(values ?? {}))) {
      faults.push(...notInList(`fields/${field}/values`, code, schema.properties[field], lists));
    }
  }
  for (const [field, value] of Object.entries(profile.constants ?? {})) {
    faults.push(
      ...unknown(field, fields, 'constants'),
      ...notInList(`constants/${field}`, value, schema.properties[field], lists),
    );
    if (profile.fields[field] !== undefined) faults.push(`${field} is both mapped and a constant`);
  }
  for (const { field, values } of profile.filters ?? []) {
    faults.push(...unknown(field, fields, 'filters'));
    for (const value of values)
      faults.push(...notInList(`filters/${field}`, value, schema.properties[field], lists));
  }
  for (const field of profile.sampleFields ?? []) {
    const base = derivedField(field, schema)?.base ?? field;
    faults.push(...unknown(base, fields, 'sampleFields'));
    if (schema.properties[base]?.sensitive === true)
      faults.push(`sampleFields names ${field}, which is sensitive`);
  }
  const given = new Set([...Object.keys(profile.fields), ...Object.keys(profile.constants ?? {})]);
  faults.push(
    ...(schema.required ?? [])
      .filter((field) => !given.has(field))
      .map((field) => `${field} is required by the row schema and neither mapped nor a constant`),
  );
  return faults;
}

/** A field can only take its most severe value from a list in order of severity. */
function withoutSeverity(schema: RowSchema, lists: ReadonlyMap<string, CodeList>): string[] {
  return Object.entries(schema.properties).flatMap(([field, { collapse, codeList }]) => {
    const list = lists.get(codeList ?? '');
    return collapse === 'most-severe' && list !== undefined && list.order !== 'severity'
      ? [
          `the row schema collapses ${field} to the most severe, but its code list ${list.name} has no order of severity`,
        ]
      : [];
  });
}

function unknown(field: string, fields: readonly string[], where: string): string[] {
  if (fields.includes(field)) return [];
  const near = nearest(field, fields);
  return [
    `${where} names ${field}, which is no field of the row schema${near === undefined ? '' : ` (did you mean ${near}?)`}`,
  ];
}

function notInList(
  where: string,
  code: string,
  schema: FieldSchema | undefined,
  lists: ReadonlyMap<string, CodeList>,
): string[] {
  const list = lists.get(schema?.codeList ?? '');
  if (list === undefined || list.codes.some((entry) => entry.code === code)) return [];
  const near = nearest(
    code,
    list.codes.map((entry) => entry.code),
  );
  return [
    `${where} leads to "${code}", which is no code of ${list.name}${near === undefined ? '' : ` (did you mean "${near}"?)`}`,
  ];
}

/** Texts that occur more than once, without regard to letter case; each told once. */
function repeated(texts: readonly string[]): string[] {
  const seen = new Set<string>();
  const twice = new Set<string>();
  for (const text of texts) {
    const key = text.toLowerCase();
    if (seen.has(key)) twice.add(text);
    seen.add(key);
  }
  return [...twice];
}
