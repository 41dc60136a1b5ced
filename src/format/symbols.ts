/** The shorthand of tables: hidden, rounded to nothing, too few to rely on, not available, not applicable. */
export const symbolNames = ['c', 'k', 'u', 'x', 'z'] as const;

export type SymbolName = (typeof symbolNames)[number];

/** What is written for each shorthand. */
export type Symbols = Readonly<Record<SymbolName, string>>;

/** The letters of the Government Analysis Function's guidance on symbols in tables, in brackets. */
export const plainSymbols: Symbols = { c: '[c]', k: '[k]', u: '[u]', x: '[x]', z: '[z]' };

/** What a symbol may look like: nothing that a spreadsheet runs, or that markup is made of. */
export const symbolPattern = /^(?:\[[A-Za-z0-9]{1,8}\]|[A-Za-z0-9.:*~]{1,8})$/u;

/** Text with other symbols for the shorthand, by their letters. */
export function inSymbols(text: string, symbols: Readonly<Record<string, string>>): string {
  return text.replaceAll(/\[([ckuxz])\]/gu, (mark, name: string) => symbols[name] ?? mark);
}

/** Symbols that take the place of the plain ones in columns that are aligned already, if they fit. */
export function asWideAsPlain(
  symbols: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(symbols).map(([name, symbol]) => [name, symbol.padStart(3)]),
  );
}
