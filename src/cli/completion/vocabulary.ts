import type { Command } from '../command.js';
import { everyCommandTakes } from '../options.js';
import type { Choices } from './choices.js';

/** What can follow on the command line: words to choose from, paths, both, or a text of one's own. */
export interface Values {
  readonly words: readonly string[];
  readonly paths: boolean;
}

export interface KnownOption {
  /** `--size`. */
  readonly name: string;
  /** Cut to fit beside the name in a list. */
  readonly about: string;
  /** Null for a flag. An optional value (`--how [reference]`) is given `optional`. */
  readonly values: (Values & { readonly optional: boolean; readonly placeholder: string }) | null;
  readonly repeatable: boolean;
}

export interface KnownCommand {
  readonly name: string;
  readonly summary: string;
  /** In the order of the help, `--help` last. */
  readonly options: readonly KnownOption[];
  /** What every argument without a dash may be. */
  readonly argument: Values;
}

/** The command line as completion scripts know it, worked out from the registry of commands alone. */
export function vocabularyOf(
  commands: Readonly<Record<string, Command>>,
  choices: Choices,
): readonly KnownCommand[] {
  return Object.entries(commands).map(([name, command]) => ({
    name,
    summary: command.summary,
    options: [
      ...[...command.options, ...everyCommandTakes].map(
        ({ flags, about, repeatable }): KnownOption => {
          const [, option = flags, placeholder] = /^(--\S+)(?: (.+))?$/.exec(flags) ?? [];
          return {
            name: option,
            about: shortened(about),
            repeatable: repeatable === true,
            values:
              placeholder === undefined
                ? null
                : {
                    ...valuesOf(placeholder, [`${name} ${option}`, option], choices),
                    optional: placeholder.startsWith('['),
                    placeholder: bare(placeholder),
                  },
          };
        },
      ),
      { name: '--help', about: 'print help', values: null, repeatable: false },
    ],
    argument: valuesOf(
      command.arguments[0]?.name ?? '',
      command.arguments.map((each) => `${name} ${bare(each.name)}`),
      choices,
    ),
  }));
}

function valuesOf(placeholder: string, keys: readonly string[], choices: Choices): Values {
  const key = keys.find((each) => Object.hasOwn(choices, each));
  return {
    words: key === undefined ? [] : (choices[key] ?? []),
    paths: pathPlaceholders.has(bare(placeholder).toLowerCase()),
  };
}

/** The names of values that are files or folders. */
const pathPlaceholders = new Set([
  ...['answers', 'draw', 'draw_folder', 'export', 'file', 'folder', 'key'],
  ...['partials', 'path', 'profile', 'set'],
]);

/** The first 70 characters or so, to the end of a word. */
function shortened(about: string): string {
  if (about.length <= 72) return about;
  return `${about.slice(0, 71).replace(/[\s,;:(]+\S*$/, '')} ...`;
}

/** A placeholder without its brackets and dots. */
function bare(placeholder: string): string {
  return placeholder.replace(/[<>[\].]/g, '');
}
