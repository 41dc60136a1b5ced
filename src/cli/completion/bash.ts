import type { KnownCommand, Values } from './vocabulary.js';

/** A script for bash 3.2 (macOS) and later, without the package bash-completion. */
export function bashCompletion(commands: readonly KnownCommand[]): string {
  return `# Completion of dipsample for bash, made by: dipsample completion bash
_dipsample() {
  local current="\${COMP_WORDS[COMP_CWORD]}" before="\${COMP_WORDS[COMP_CWORD-1]}"
  local command="\${COMP_WORDS[1]}" words='' paths='' word
  COMPREPLY=()
  if [ "$current" = '=' ]; then
    current=''
  elif [ "$before" = '=' ]; then
    before="\${COMP_WORDS[COMP_CWORD-2]}"
  fi
  if [ "$COMP_CWORD" -le 1 ]; then
    words='${[...commands.map(({ name }) => name), '--help', '--version'].join(' ')}'
  else
    case "$command $before" in
${commands.flatMap(valueCases).join('\n')}
      *)
        case "$command" in
${commands.map(wordCase).join('\n')}
        esac
        ;;
    esac
  fi
  for word in $(compgen -W "$words" -- "$current"); do
    COMPREPLY+=("$word")
  done
  if [ -n "$paths" ]; then
    compopt -o filenames 2>/dev/null
    while IFS= read -r word; do
      COMPREPLY+=("$word")
    done < <(compgen -f -- "$current")
  fi
}
complete -F _dipsample dipsample
`;
}

function valueCases({ name, options }: KnownCommand): readonly string[] {
  return options.flatMap(({ name: option, values }) =>
    values === null || values.optional ? [] : [`      '${name} ${option}') ${offer(values)} ;;`],
  );
}

function wordCase({ name, options, argument }: KnownCommand): string {
  const names = options.map((option) => option.name).join(' ');
  return `          ${name})
            case "$current" in
              -*) words='${names}' ;;
              *) ${offer(argument)} ;;
            esac
            ;;`;
}

/** Words are names and codes of ours, without quotes and blanks. */
function offer({ words, paths }: Values): string {
  const parts = [
    ...(words.length === 0 ? [] : [`words='${words.join(' ')}'`]),
    ...(paths ? ["paths='yes'"] : []),
  ];
  return parts.length === 0 ? ':' : parts.join(' ');
}
