import { createHash } from 'node:crypto';

/**
 * Which mutants are drawn: those with the lowest SHA-256 tickets of the seed, so that the order in
 * which they come does not matter and a larger sample contains the smaller. All of them for size 0.
 * Where places are named, only what is drawn and stands there.
 */
export function drawMutants(mutants, { size, seed, only }) {
  const ticketed = mutants.map((mutant) => ({ mutant, ticket: ticketOf(mutant, seed) }));
  ticketed.sort((left, right) => (left.ticket < right.ticket ? -1 : 1));
  const drawn = ticketed.slice(0, size === 0 ? undefined : size).map(({ mutant }) => mutant);
  const wanted = only.length === 0 ? drawn : drawn.filter((one) => only.includes(placeOf(one, 1)));
  return new Set(wanted.map(({ id }) => id));
}

/** Path, line and column of a mutant, as an editor opens them; a checker is given both less 1. */
export function placeOf({ fileName, location: { start } }, less = 0) {
  return `${pathOf(fileName)}:${start.line + less}:${start.column + less}`;
}

/** The path within the tree of a file of Stryker's copy of it. */
export function pathOf(fileName) {
  return fileName.slice(fileName.lastIndexOf('src/'));
}

/** A mutant is named by where it stands and what it says: the numbers that Stryker gives may change. */
function ticketOf({ fileName, location: { start, end }, mutatorName, replacement }, seed) {
  const range = [start.line, start.column, end.line, end.column].join(':');
  const text = [seed, pathOf(fileName), range, mutatorName, replacement].join('|');
  return createHash('sha256').update(text).digest('hex');
}
