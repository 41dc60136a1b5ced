import { Argument, Command as CommanderCommand, Option as CommanderOption } from 'commander';
import { UserError } from '../errors.js';
import { escapeTerminal } from '../format/escape-terminal.js';
import { wrapText } from '../format/wrap-text.js';
import type { Shell } from '../shell/shell.js';
import { type Command, exitCodeWords, type Given, type Option } from './command.js';
import { everyCommandTakes } from './options.js';
import { say } from './say.js';
import { fitted, screenWidth } from './screen-width.js';

/** Builds the commander program from the registry: registration alone gives the command and its help. */
export function buildProgram(
  commands: Readonly<Record<string, Command>>,
  version: string,
  shell: Shell,
  run: (command: Command, given: Given, name: string) => Promise<void>,
): CommanderCommand {
  const program = new CommanderCommand('dipsample')
    .description(
      'Dip-samples completed police misconduct and complaint files: draws that anyone can repeat, checklists, outcomes by group, audit packs.',
    )
    .version(version, '--version', 'print the version')
    .helpOption('-h, --help', 'print help')
    .helpCommand(false)
    .exitOverride()
    .showHelpAfterError('(dipsample --help shows the commands)')
    .configureOutput({
      writeOut: (text) => {
        say(text, shell);
      },
      writeErr: (text) => {
        shell.narrate(fitted(text.split('\n').map(escapeTerminal).join('\n'), shell, 'narrate'));
      },
      getOutHelpWidth: () => helpWidth(shell),
      getErrHelpWidth: () => helpWidth(shell, 'narrate'),
      getOutHasColors: () => shell.colour.print,
      getErrHasColors: () => shell.colour.narrate,
    });
  program.addHelpText('after', helpOfExitCodes);
  for (const [name, command] of Object.entries(commands)) {
    const entry = program.command(name).description(command.summary);
    entry.showHelpAfterError(`(dipsample ${name} --help shows the usage)`);
    for (const { name: argument, about } of command.arguments) {
      entry.addArgument(new Argument(argument, about));
    }
    for (const option of [...command.options, ...everyCommandTakes]) {
      entry.addOption(commanderOption(option));
    }
    entry.addHelpText('after', helpAfter(command, Math.min(80, helpWidth(shell))));
    entry.action(async () => {
      const options = withEnvironment(entry, shell.env);
      refuseMissing(command, entry, options);
      await run(
        command,
        {
          arguments: entry.args,
          options,
          stated: statedOptions(entry, options),
        },
        name,
      );
    });
  }
  return program;
}

function commanderOption(option: Option): CommanderOption {
  const about = option.required === true ? `${option.about} (required)` : option.about;
  const made = new CommanderOption(option.flags, about);
  if (option.default !== undefined) made.default(option.default);
  if (option.repeatable === true) {
    made.argParser((value: string, before: readonly string[] | undefined) => [
      ...(before ?? []),
      value,
    ]);
  }
  return made;
}

/**
 * Names every required option that was not given; `--out` may be missing under `--dry-run`.
 *
 * @throws UserError OPTION_MISSING
 */
function refuseMissing(
  command: Command,
  entry: CommanderCommand,
  given: Readonly<Record<string, unknown>>,
): void {
  const required = command.options.filter((option) => option.required === true);
  const missing = required.filter(({ flags, unless }) => {
    if (unless?.some((name) => given[attributeOf(name, entry)] !== undefined)) return false;
    const option = entry.options.find((known) => known.flags === flags);
    if (option?.long === '--out' && given['dryRun'] === true) return false;
    return option !== undefined && given[option.attributeName()] === undefined;
  });
  if (missing.length === 0) return;
  const names = missing.map(({ flags }) => flags.split(' ')[0] ?? flags);
  throw new UserError(
    'OPTION_MISSING',
    `${names.join(', ')} ${names.length === 1 ? 'was' : 'were'} not given.`,
    missing.map(({ flags, about }) => `Add ${flags}: ${about}.`).join('\n  '),
  );
}

function attributeOf(name: string, entry: CommanderCommand): string {
  return entry.options.find(({ long }) => long === `--${name}`)?.attributeName() ?? name;
}

/** The options that hold something other than their default's say-so. */
function statedOptions(
  entry: CommanderCommand,
  options: Readonly<Record<string, unknown>>,
): ReadonlySet<string> {
  const stated = entry.options.filter((option) => {
    const name = option.attributeName();
    if (options[name] === undefined) return false;
    return entry.getOptionValueSource(name) === 'cli' || options[name] !== entry.opts()[name];
  });
  return new Set(stated.map((option) => option.name()));
}

/** Flags stand before `DIPSAMPLE_*` variables, and these before defaults. */
function withEnvironment(
  entry: CommanderCommand,
  env: Shell['env'],
): Readonly<Record<string, unknown>> {
  const options: Record<string, unknown> = { ...entry.opts() };
  for (const option of entry.options) {
    const name = option.attributeName();
    const variable = env[`DIPSAMPLE_${option.name().replaceAll('-', '_').toUpperCase()}`];
    if (variable === undefined || entry.getOptionValueSource(name) === 'cli') continue;
    options[name] = option.isBoolean() ? !['', '0', 'false'].includes(variable) : variable;
  }
  return options;
}

const helpOfExitCodes = [
  '\nExit codes:',
  ...exitCodeWords.map(([code, words]) => `  ${String(code).padEnd(4)}${words}`),
  '\ndipsample COMMAND --help says more of each command, dipsample explain CODE of an issue or error.',
].join('\n');

/** Help has 80 columns where there is no terminal. */
function helpWidth(shell: Shell, way: 'print' | 'narrate' = 'print'): number {
  return shell.isTerminal[way] ? screenWidth(shell, way) : 80;
}

function helpAfter({ about, examples }: Command, width: number): string {
  const parts = [
    ...(about === undefined ? [] : ['', ...wrapText(about.replaceAll('\n', ' '), width)]),
    ...(examples.length === 0 ? [] : ['\nExamples:', ...examples.map((line) => `  ${line}`)]),
  ];
  return parts.length === 0 ? '' : `${parts.join('\n')}\n`;
}
