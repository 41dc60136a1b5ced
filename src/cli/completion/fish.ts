import type { KnownCommand, KnownOption, Values } from './vocabulary.js';

/** A script for fish; the second word of the line is the command, whatever stands later. */
export function fishCompletion(commands: readonly KnownCommand[]): string {
  return `# Completion of dipsample for fish, made by: dipsample completion fish
function __dipsample_no_command
    test (count (commandline -opc)) -lt 2
end
function __dipsample_command
    set -l words (commandline -opc)
    test (count $words) -ge 2; and test "$words[2]" = "$argv[1]"
end
complete -c dipsample -f
complete -c dipsample -n __dipsample_no_command -l help -d 'print help'
complete -c dipsample -n __dipsample_no_command -l version -d 'print the version'
${commands.flatMap(linesOf).join('\n')}
`;
}

function linesOf({ name, summary, options, argument }: KnownCommand): readonly string[] {
  const within = `complete -c dipsample -n ${quoted(`__dipsample_command ${name}`)}`;
  const values = offer(argument);
  return [
    `complete -c dipsample -n __dipsample_no_command -a ${name} -d ${quoted(summary)}`,
    ...options.map((option) => `${within} ${optionWords(option)}`),
    ...(values === '' ? [] : [`${within}${values}`]),
  ];
}

function optionWords({ name, about, values }: KnownOption): string {
  const needed =
    values === null || values.optional ? '' : ` ${values.paths ? '-r' : '-x'}${offer(values)}`;
  return `-l ${name.slice(2)}${needed} -d ${quoted(about)}`;
}

function offer({ words, paths }: Values): string {
  return `${paths ? ' -F' : ''}${words.length === 0 ? '' : ` -a ${quoted(words.join(' '))}`}`;
}

function quoted(text: string): string {
  return `'${text.replace(/[\\']/g, '\\$&')}'`;
}
