import type { KnownCommand, KnownOption, Values } from './vocabulary.js';

/** A script for zsh, as a function of its completion system; it may be a file in fpath or be sourced. */
export function zshCompletion(commands: readonly KnownCommand[]): string {
  return `#compdef dipsample
# Completion of dipsample for zsh, made by: dipsample completion zsh
_dipsample() {
  local -a commands
  commands=(
${commands.map(({ name, summary }) => `    ${quoted(`${name}:${summary.replaceAll(':', '\\:')}`)}`).join('\n')}
  )
  if (( CURRENT == 2 )); then
    _describe -t commands 'command' commands
    compadd -- --help --version
    return
  fi
  local command="$words[2]"
  shift words
  (( CURRENT -= 1 ))
  case "$command" in
${commands.map(commandCase).join('\n')}
  esac
}
if [ "$funcstack[1]" = '_dipsample' ]; then
  _dipsample "$@"
else
  compdef _dipsample dipsample
fi
`;
}

function commandCase({ name, options, argument }: KnownCommand): string {
  const specs = [...options.map(optionSpec), `*:argument:${action(argument)}`];
  return `    ${name})
      _arguments -s ${specs.map((spec) => `\\\n        ${quoted(spec)}`).join(' ')}
      ;;`;
}

function optionSpec({ name, about, values, repeatable }: KnownOption): string {
  const many = repeatable ? '*' : '';
  const text = `[${about.replace(/[\\[\]:]/g, '\\$&')}]`;
  if (values === null) return `${many}${name}${text}`;
  const message = values.placeholder.replaceAll(':', '\\:');
  return `${many}${name}${values.optional ? '' : '='}${text}:${values.optional ? ':' : ''}${message}:${action(values)}`;
}

function action({ words, paths }: Values): string {
  if (words.length === 0) return paths ? '_files' : ' ';
  const list = words.join(' ');
  return paths ? `{ compadd -- ${list}; _files }` : `(${list})`;
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
