import { isDefaultNext } from './look-ups.js';

/**
 * The branches of a file as Istanbul's map has them, each with whether a test took it, and whether it
 * is only the default of something looked up in a list or a map.
 */
export function branchesOf({ branchMap, b: taken }, text) {
  const lines = text.split('\n');
  return Object.entries(branchMap).flatMap(([id, { loc, type, locations }]) =>
    locations.map(({ start }, place) => {
      // The way past an `if` without `else` has no place of its own.
      const from = start.line === undefined ? loc.start : start;
      return {
        line: from.line,
        isTaken: taken[id][place] > 0,
        isLookUpDefault: type === 'binary-expr' && isDefaultNext(textBefore(lines, from)),
      };
    }),
  );
}

function textBefore(lines, { line, column }) {
  const before = lines.slice(Math.max(0, line - 4), line - 1);
  return [...before, lines[line - 1].slice(0, column)].join('\n');
}
