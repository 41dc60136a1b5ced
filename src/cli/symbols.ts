import { UserError } from '../errors.js';
import { plainSymbols, symbolNames, symbolPattern, type Symbols } from '../format/symbols.js';
import type { Given } from './command.js';
import { list } from './given.js';

/**
 * The symbols of `--symbols c=:,z=~`, the plain ones where nothing is said.
 *
 * @throws UserError SYMBOLS_INVALID
 */
export function parseSymbols(given: Given): Symbols {
  const asked = Object.fromEntries(
    list(given, 'symbols').map((pair): readonly [string, string] => {
      const at = pair.indexOf('=');
      return [pair.slice(0, Math.max(0, at)), pair.slice(at + 1)];
    }),
  );
  const faults = symbolFaults(asked);
  if (faults.length === 0) return { ...plainSymbols, ...asked };
  throw new UserError(
    'SYMBOLS_INVALID',
    `--symbols: ${faults.join('; ')}.`,
    `Give letters of ${symbolNames.join(', ')} a symbol each, such as c=: or z=~, no two the same.`,
  );
}

/** What is wrong with symbols: an unknown letter, one that could be read as something else, one for two. */
export function symbolFaults(asked: Readonly<Record<string, string>>): readonly string[] {
  const isName = (name: string): boolean => symbolNames.some((one) => one === name);
  const all = Object.values({ ...plainSymbols, ...asked });
  return [
    ...Object.keys(asked)
      .filter((name) => !isName(name))
      .map((name) => `there is no shorthand "${name}"`),
    ...Object.values(asked)
      .filter((symbol) => !symbolPattern.test(symbol))
      .map(
        (symbol) =>
          `"${symbol}" is no symbol of 1 to 8 letters, digits or . : * ~, in square brackets or not`,
      ),
    ...[...new Set(all.filter((symbol, index) => all.indexOf(symbol) !== index))].map(
      (symbol) => `"${symbol}" stands for two things`,
    ),
  ];
}
