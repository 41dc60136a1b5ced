import { readFileSync } from 'node:fs';
import { pathOf, placeOf } from './draw-mutants.js';

/**
 * What became of the mutants of an area. Noticed are those that failed a test and those that never
 * came to an end. Mutants that cannot be loaded at all are no mutants; static ones are counted apart.
 */
export function figuresOf(results) {
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
  const { killed, timeout, survived, untouched, noticed, drawn, all } = figures;
  const share = (count, of) => `${((100 * count) / of).toFixed(1)} %`;
  const inShares = ({ low, high }) => ` (95 %: ${share(low, all)} to ${share(high, all)})`;
  const sure =
    drawn === all || intervalOf === null ? '' : inShares(intervalOf(noticed, drawn, all));
  return [
    `${area}: ${drawn} of ${all} mutants, ${share(noticed, drawn)} noticed${sure}`,
    `${killed} killed, ${timeout} endless, ${survived} survived, ${untouched} touched by no test`,
    `${figures.static} static left out, ${figures.failed} could not be run`,
  ].join('; ');
}

/** The mutants that no test noticed, one a line: the place, as --only takes it, and what became what. */
export function survivorLines(results) {
  return results
    .filter(({ status }) => status === 'Survived' || status === 'NoCoverage')
    .map((mutant) => {
      const { status, mutatorName, replacement } = mutant;
      const change = `${mutatorName}: ${inShort(textOf(mutant))} -> ${inShort(replacement)}`;
      return `${placeOf(mutant)} ${status === 'Survived' ? '' : 'untouched '}${change}`;
    })
    .sort();
}

function textOf({ fileName, location: { start, end } }) {
  const lines = readFileSync(pathOf(fileName), 'utf8').split('\n');
  const whole = lines.slice(start.line - 1, end.line);
  const last = whole.pop().slice(0, end.column - 1);
  return [...whole, last].join('\n').slice(start.column - 1);
}

function inShort(text) {
  const line = text.replaceAll(/\s+/g, ' ');
  return line.length > 100 ? `${line.slice(0, 97)}...` : line;
}
