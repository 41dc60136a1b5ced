import type { Profile } from './profile.js';

/** A profile that maps what was recognised and names the rest as left out. */
export function draftOf(
  name: string,
  mapping: { readonly schema: string; readonly fields: Profile['fields'] },
  header: readonly string[],
  rules: Pick<Profile, 'dates' | 'reference'>,
): Profile {
  const mapped = new Set(Object.values(mapping.fields).map(({ column }) => column));
  const leftOut = [...new Set(header.map((heading) => heading.trim()))].filter(
    (heading) => heading !== '' && !mapped.has(heading),
  );
  return {
    name,
    title: 'Draft: check every line before it is used',
    version: 1,
    schema: mapping.schema,
    encoding: 'auto',
    delimiter: 'auto',
    ...rules,
    fields: mapping.fields,
    ...(leftOut.length === 0 ? {} : { leftOut }),
  };
}

/** The order in which dates are written, if they give it away: some number above 12 in one place only. */
export function dateOrder(cells: readonly string[]): Profile['dates'] {
  let dayFirst = false;
  let monthFirst = false;
  let numeric = false;
  for (const cell of cells) {
    const match = /^\s*(\d{1,2})[-/.](\d{1,2})[-/.]\d{4}/.exec(cell);
    if (match === null) continue;
    numeric = true;
    if (Number(match[1]) > 12) dayFirst = true;
    if (Number(match[2]) > 12) monthFirst = true;
  }
  if (!numeric) return cells.length > 0 ? 'iso' : undefined;
  if (dayFirst === monthFirst) return undefined;
  return dayFirst ? 'day-first' : 'month-first';
}
