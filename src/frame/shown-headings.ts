import { looksLikeData, looksMisplaced, showValue } from './describe.js';
import { headerKey } from './header-name.js';
import { nearest } from './nearest.js';
import type { Profile } from './profile.js';

/**
 * The headings of a file as messages and results may show them; those that the profile maps are as
 * the file has them. Where the header is missing, the first row of data stands in its place:
 * nothing in it is like a heading that is wanted, and none of it is shown. Where a row of data was
 * joined to the header, one heading or another holds what only data hold, and none that is not
 * wanted is shown. Nor is a heading that looks like a reference or a free text.
 */
export function shownHeadings(header: readonly string[], profile: Profile): readonly string[] {
  const columns = Object.values(profile.fields).map(({ column }) => column);
  const wanted = new Set(columns.map(headerKey));
  const isWanted = header.map((heading) => wanted.has(headerKey(heading)));
  const strange = header.filter(
    (heading, index) => isWanted[index] !== true && looksLikeData(heading),
  );
  // One word may be the code of a column, and several are not.
  const holdsData = strange.length > 1 || strange.some((heading) => !/^\w+$/.test(heading));
  const isHeader =
    !holdsData &&
    (isWanted.includes(true) ||
      columns.some((column) => nearestHeading(column, header) !== undefined));
  return header.map((heading, index) => {
    if (isWanted[index] === true) return heading;
    const name = heading.trim();
    const show = name === '' || (isHeader && !looksMisplaced(name));
    return show ? showValue(name) : `number ${index + 1}`;
  });
}

/** The heading that is most like a column that is not there; none to which a row of data was joined. */
export function nearestHeading(column: string, header: readonly string[]): string | undefined {
  return nearest(
    column,
    header.filter((heading) => heading.trim() !== '' && !looksLikeData(heading)),
  );
}
