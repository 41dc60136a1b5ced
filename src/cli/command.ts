import type { Shell } from '../shell/shell.js';

/** A command of the program: what it takes, and what it does. One file each in `commands/`. */
export interface Command {
  readonly summary: string;
  /** Said below the usage in help, where a user would otherwise get something wrong. */
  readonly about?: string;
  readonly arguments: readonly Argument[];
  readonly options: readonly Option[];
  /** Calls that run as they stand in a clone of the repository. */
  readonly examples: readonly string[];
  readonly run: (given: Given, shell: Shell) => Promise<number>;
}

export interface Argument {
  /** As commander writes it: `<EXPORT>`, `[FILE]`, `<ANSWERS...>`. */
  readonly name: string;
  readonly about: string;
}

export interface Option {
  /** As commander writes it: `--size <n>`. */
  readonly flags: string;
  readonly about: string;
  readonly required?: boolean;
  /** Options, by their long names, beside which this one need not be given. */
  readonly unless?: readonly string[];
  /** May be given several times; its values are collected. */
  readonly repeatable?: boolean;
  readonly default?: string;
}

/** What the user gave, with environment and defaults filled in. */
export interface Given {
  readonly arguments: readonly string[];
  readonly options: Readonly<Record<string, unknown>>;
  /** The long names of the options that were given, by flag or environment, and not by default. */
  readonly stated?: ReadonlySet<string>;
}

/** What the exit code of the process means. */
export const exitCodes = { fine: 0, issues: 1, user: 2, bug: 70, interrupted: 130 } as const;

/** The exit codes as help and documentation say them. */
export const exitCodeWords: readonly (readonly [number, string])[] = [
  [exitCodes.fine, 'fine'],
  [exitCodes.issues, 'the data or the check has issues'],
  [exitCodes.user, 'something for you to mend: usage, configuration, refused input or output'],
  [exitCodes.bug, 'our fault'],
  [exitCodes.interrupted, 'interrupted (Ctrl-C; 143 when told to end by SIGTERM)'],
];
