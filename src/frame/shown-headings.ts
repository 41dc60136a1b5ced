import { looksMisplaced, showValue } from './describe.js';
import { headerKey } from './header-name.js';
import { nearest } from './nearest.js';
import type { Profile } from './profile.js';

/**
 * The headings of a file as messages and results may show them; those that the profile maps are as
 * the file has them. Where the header is missing, the first row of data stands in its place:
 * nothing in it is like a heading that is wanted, and none of it is shown. Nor is a heading that
 * looks like a reference or a free text.
 */
export function shownHeadings(header: readonly string[], profile: Profile): readonly string[] {
  const columns = Object.values(profile.fields).map(({ column }) => column);
  const wanted = new Set(columns.map(headerKey));
  const isWanted = header.map((heading) => wanted.has(headerKey(heading)));
  const isHeader =
    isWanted.includes(true) ||
    columns.some((column) => nearestHeading(column, header) !== undefined);
  return header.map((heading, index) => {
    if (isWanted[index] === true) return heading;
    const name = heading.trim();
    const show = name === '' || (isHeader && !looksMisplaced(name));
    return show ? showValue(name) : `number ${index + 1}`;
  });
}

/** The heading that is most like a column that is not there. */
export function nearestHeading(column: string, header: readonly string[]): string | undefined {
  return nearest(
    column,
    header.filter((heading) => heading.trim() !== ''),
  );
}
