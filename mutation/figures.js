import { readFileSync } from 'node:fs';
import { pathOf, placeOf } from './draw-mutants.js';
import { changesLookUp } from './look-ups.js';

/**
 * What became of the mutants of an area. Noticed are those that failed a test and those that never
 * came to an end. Mutants that cannot be loaded at all are no mutants; static ones are counted apart.
 * `others` are those that do more than change the default of something looked up.
 */
export function figuresOf(results) {
  return {
    ...countsOf(results),
    others: countsOf(results.filter((mutant) => !isOfLookUp(mutant))),
  };
}

function countsOf(results) {
  const count = (...statuses) => results.filter(({ status }) => statuses.includes(status)).length;
  const noticed = count('Killed', 'Timeout');
  const drawn = noticed + count('Survived', 'NoCoverage');
  return {
    killed: count('Killed'),
    timeout: count('Timeout'),
    survived: count('Survived'),
    untouched: count('NoCoverage'),
    noticed,
    drawn,
    all: drawn + count('CompileError'),
    static: count('Ignored'),
    failed: count('RuntimeError'),
  };
}

/**
 * The figures as a line, with the exact interval where not all mutants were drawn; null for an interval
 * where they were named and say nothing of the others.
 */
export function figuresLine(area, figures, intervalOf) {
  const { killed, timeout, survived, untouched, drawn, all, others } = figures;
  return [
    `${area}: ${drawn} of ${all} mutants, ${noticedShare(figures, intervalOf)} noticed`,
    `without defaults of look-ups ${others.drawn} of ${others.all}, ${noticedShare(others, intervalOf)}`,
    `${killed} killed, ${timeout} endless, ${survived} survived, ${untouched} touched by no test`,
    `${figures.static} static left out, ${figures.failed} could not be run`,
  ].join('; ');
}

function noticedShare({ noticed, drawn, all }, intervalOf) {
  const share = (count, of) => `${((100 * count) / of).toFixed(1)} %`;
  if (drawn === all || intervalOf === null) return share(noticed, drawn);
  const { low, high } = intervalOf(noticed, drawn, all);
  return `${share(noticed, drawn)} (95 %: ${share(low, all)} to ${share(high, all)})`;
}

/** The mutants that no test noticed, one a line: the place, as --only takes it, and what became what. */
export function survivorLines(results) {
  return results
    .filter(({ status }) => status === 'Survived' || status === 'NoCoverage')
    .map((mutant) => {
      const { status, mutatorName, replacement } = mutant;
      const { from } = textsOf(mutant);
      const change = `${mutatorName}: ${inShort(from)} -> ${inShort(replacement)}`;
      const kind = isOfLookUp(mutant) ? ' (default of a look-up)' : '';
      return `${placeOf(mutant)} ${status === 'Survived' ? '' : 'untouched '}${change}${kind}`;
    })
    .sort();
}

function isOfLookUp(mutant) {
  const { mutatorName, replacement } = mutant;
  return changesLookUp({ mutatorName, ...textsOf(mutant), to: replacement });
}

/** What stands in front of a mutant, up to three lines, and what it changes. */
function textsOf({ fileName, location: { start, end } }) {
  const lines = linesOf(pathOf(fileName));
  const whole = lines.slice(start.line - 1, end.line);
  const last = (whole.pop() ?? '').slice(0, end.column - 1);
  const above = lines.slice(Math.max(0, start.line - 4), start.line - 1);
  return {
    before: [...above, (lines[start.line - 1] ?? '').slice(0, start.column - 1)].join('\n'),
    from: [...whole, last].join('\n').slice(start.column - 1),
  };
}

const read = new Map();

function linesOf(path) {
  if (!read.has(path)) read.set(path, readFileSync(path, 'utf8').split('\n'));
  return read.get(path);
}

function inShort(text) {
  const line = text.replaceAll(/\s+/g, ' ');
  return line.length > 100 ? `${line.slice(0, 97)}...` : line;
}
