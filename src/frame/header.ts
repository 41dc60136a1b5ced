import { headerKey } from './header-name.js';
import { limitsOf } from './limits.js';
import type { Issue } from './issue.js';
import { columnKind, type ColumnPlan, type TablePlan } from './plan.js';
import type { CodeList } from './code-list.js';
import type { Profile } from './profile.js';
import type { CsvRecord } from './records.js';
import type { RowSchema } from './row-schema.js';
import { showValue } from './describe.js';
import { raise } from './raise.js';
import { nearestHeading, shownHeadings } from './shown-headings.js';

/** The header of one file laid to the fields of a profile, with everything that is wrong in it. */
export interface HeaderReading {
  readonly plan: TablePlan;
  readonly issues: readonly Issue[];
}

/**
 * Lays the columns of a file to fields by their headers, which are compared after NFKC, trimming
 * and lower case. Lists every missing, unknown, doubled and blank header at once.
 */
export function readHeader(
  record: CsvRecord,
  profile: Profile,
  schema: RowSchema,
  codeLists: ReadonlyMap<string, CodeList>,
  delimiter: string,
): HeaderReading {
  const header = record.cells;
  const keys = header.map(headerKey);
  const firsts = firstPlaces(keys);
  const place = { row: record.row, line: record.line };
  const columns: ColumnPlan[] = [];
  const issues: Issue[] = [];
  const known = new Set((profile.leftOut ?? []).map(headerKey));
  const mapped = new Map<string, string>();
  for (const [field, mapping] of Object.entries(profile.fields)) {
    const key = headerKey(mapping.column);
    mapped.set(key, field);
    const index = firsts.get(key) ?? -1;
    const fieldSchema = schema.properties[field];
    if (fieldSchema === undefined) throw new Error(`the schema has no field ${field}`);
    if (index >= 0) {
      const codeList =
        fieldSchema.codeList === undefined ? undefined : codeLists.get(fieldSchema.codeList);
      columns.push({
        index,
        header: showValue(header[index] ?? ''),
        field,
        title: fieldSchema.title,
        schema: fieldSchema,
        mapping,
        kind: columnKind(field, fieldSchema),
        ...(codeList === undefined ? {} : { codeList }),
      });
    } else if (mapping.optional !== true) {
      issues.push(
        raise('MISSING_COLUMN', { ...place, field, detail: missing(mapping.column, header) }),
      );
    }
  }
  columns.sort((left, right) => left.index - right.index);
  const used = lastNamed(keys) + 1;
  const shown = shownHeadings(header, profile);
  for (const [index, key] of keys.entries()) {
    const name = showValue((shown[index] ?? '').trim());
    const first = firsts.get(key) ?? index;
    if (key === '') {
      if (index < used) {
        issues.push(
          raise('BLANK_HEADER', { ...place, field: null, detail: { column: index + 1 } }),
        );
      }
    } else if (first < index) {
      issues.push(
        raise('DUPLICATE_HEADER', {
          ...place,
          field: name,
          detail: { column: name, first: first + 1, second: index + 1 },
        }),
      );
    } else if (!mapped.has(key) && !known.has(key)) {
      issues.push(raise('UNKNOWN_COLUMN', { ...place, field: name, detail: { column: name } }));
    }
  }
  if (used < keys.length && used > 0) {
    issues.push(
      raise('TRAILING_BLANK_COLUMNS', {
        ...place,
        field: null,
        detail: { columns: keys.length - used },
      }),
    );
  }
  const referenceIndex = columns.find(({ field }) => field === 'case_ref')?.index ?? -1;
  const longestCell = limitsOf(profile).cellCharacters;
  return {
    plan: { header, delimiter, width: header.length, columns, referenceIndex, longestCell },
    issues,
  };
}

function missing(column: string, header: readonly string[]): Readonly<Record<string, string>> {
  const suggestion = nearestHeading(column, header);
  return { column, ...(suggestion === undefined ? {} : { suggestion: showValue(suggestion) }) };
}

/** The first place of each text, for headers of any width. */
function firstPlaces(keys: readonly string[]): ReadonlyMap<string, number> {
  const places = new Map<string, number>();
  for (const [index, key] of keys.entries()) if (!places.has(key)) places.set(key, index);
  return places;
}

function lastNamed(keys: readonly string[]): number {
  return keys.findLastIndex((key) => key !== '');
}
