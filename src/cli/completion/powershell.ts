import type { KnownCommand, Values } from './vocabulary.js';

/** A script for PowerShell 5.1 and later; where it offers nothing, PowerShell itself offers files. */
export function powershellCompletion(commands: readonly KnownCommand[]): string {
  return `# Completion of dipsample for PowerShell, made by: dipsample completion powershell
Register-ArgumentCompleter -Native -CommandName dipsample -ScriptBlock {
    param($wordToComplete, $commandAst, $cursorPosition)
    $commands = [ordered]@{
${commands.map(({ name, summary }) => entry(8, name, quoted(summary))).join('\n')}
    }
    $options = @{
${commands.map(optionEntry).join('\n')}
    }
    $values = @{
${commands.flatMap(valueEntries).join('\n')}
    }
    $words = @($commandAst.CommandElements | Where-Object { $_.Extent.EndOffset -lt $cursorPosition } | ForEach-Object { $_.ToString() })
    $offers = [ordered]@{}
    if ($words.Count -le 1) {
        $offers = $commands
    } else {
        $command = $words[1]
        $before = $words[$words.Count - 1]
        if ($words.Count -gt 2 -and $values.ContainsKey("$command $before")) {
            foreach ($value in $values["$command $before"]) { $offers[$value] = $value }
        } elseif ($wordToComplete.StartsWith('-')) {
            if ($options.ContainsKey($command)) { $offers = $options[$command] }
        } elseif ($values.ContainsKey($command)) {
            foreach ($value in $values[$command]) { $offers[$value] = $value }
        }
    }
    foreach ($offer in $offers.GetEnumerator()) {
        if ($offer.Key.StartsWith($wordToComplete)) {
            [System.Management.Automation.CompletionResult]::new($offer.Key, $offer.Key, 'ParameterValue', $offer.Value)
        }
    }
}
`;
}

function optionEntry({ name, options }: KnownCommand): string {
  const entries = options.map((option) => entry(12, option.name, quoted(option.about)));
  return `        ${quoted(name)} = [ordered]@{\n${entries.join('\n')}\n        }`;
}

/** The values of options, and under the name of a command alone those of its arguments. */
function valueEntries({ name, options, argument }: KnownCommand): readonly string[] {
  return [
    ...options.flatMap((option) =>
      option.values === null || option.values.optional
        ? []
        : [entry(8, `${name} ${option.name}`, wordsOf(option.values))],
    ),
    ...(argument.words.length === 0 ? [] : [entry(8, name, wordsOf(argument))]),
  ];
}

function wordsOf({ words }: Values): string {
  return `@(${words.map(quoted).join(', ')})`;
}

function entry(indent: number, key: string, value: string): string {
  return `${' '.repeat(indent)}${quoted(key)} = ${value}`;
}

/** PowerShell takes typographic quotation marks for plain ones. */
function quoted(text: string): string {
  return `'${text.replace(/['\u2018-\u201b]/g, '$&$&')}'`;
}
