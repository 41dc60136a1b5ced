/** The sheets that every workbook begins with. */
export const coverName = 'Cover';
export const contentsName = 'Contents';
export const notesName = 'Notes';

/**
 * Names of sheets for tables, in their order: "good-practice" becomes "Good practice". None is longer
 * than 31 characters, and none like another, whatever the case of the letters.
 */
export function sheetNames(names: readonly string[]): readonly string[] {
  const taken = new Set([coverName, contentsName, notesName, 'History'].map(key));
  return names.map((name) => {
    const wanted = inWords(name);
    const free = [...candidates(wanted)].find((candidate) => !taken.has(key(candidate)));
    if (free === undefined) throw new RangeError(`Too many tables are named ${name}.`);
    taken.add(key(free));
    return free;
  });
}

function inWords(name: string): string {
  const words = name
    .replaceAll(/[[\]:*?/\\'\p{Cc}\p{Cs}]/gu, ' ')
    .replaceAll(/[-\s]+/g, ' ')
    .trim();
  return words === '' ? 'Table' : words.charAt(0).toUpperCase() + words.slice(1);
}

/** The name itself, then with 2, 3 and on at its end. */
function* candidates(wanted: string): Generator<string> {
  yield wanted.slice(0, longest).trim();
  for (let count = 2; count < 1000; count += 1) {
    const end = ` ${count}`;
    yield wanted.slice(0, longest - end.length).trim() + end;
  }
}

const longest = 31;

function key(name: string): string {
  return name.toLowerCase();
}
