import { Chalk } from 'chalk';
import { escapeTerminal } from '../../format/escape-terminal.js';
import { prettyJson } from '../../format/json.js';
import { type Check } from '../../record/check.js';
import { type Command, exitCodes, type Given } from '../command.js';
import { type EngineChoice, engineChoice, engineOptions } from '../engine/engine-choice.js';
import { folderArgument, flag, list, text } from '../given.js';
import { options } from '../options.js';
import { howFolder } from '../results/how-folder.js';
import { checkFolder } from '../results/check-folder.js';
import { say } from '../say.js';

export const verify: Command = {
  summary: 'redo a draw or a whole pack from its record and say what matches',
  about: [
    'Without --cases a draw is done again from its record and its frozen frame, and the tables of a pack',
    'are counted again from its frozen rows; with it, all is made again from the export.',
    'Exits with 1 when anything does not match.',
  ].join('\n'),
  arguments: [
    {
      name: '<FOLDER>',
      about: 'a folder that draw, extend, commit or pack wrote, or the public half of a pack',
    },
  ],
  options: [
    {
      flags: '--cases <export>',
      about: 'the export drawn from; for a pack, once for each of its exports',
      repeatable: true,
    },
    {
      flags: '--commitment <path>',
      about: 'also compare a draw with its commitment: the folder that commit wrote',
    },
    {
      flags: '--ledger <file>',
      about: 'the release ledger, for a pack that was protected against one',
    },
    {
      flags: '--register <file>',
      about: 'the register, for a pack: its chain, and that pack and draws stand in it',
    },
    {
      flags: '--key <file>',
      about: 'the public key of the office (PEM): check the signature of a pack',
    },
    {
      flags: '--how [reference]',
      about:
        'print how to recompute the ticket of one unit with sha256sum, Python, R and PowerShell (default: the first drawn)',
    },
    ...engineOptions,
    options.json,
    options.quiet,
  ],
  examples: [
    'dipsample verify draw --cases fixtures/exports/complaints-2026-q3.csv',
    'dipsample verify draw --how',
  ],
  run: async (given, shell) => {
    const folder = folderArgument(given, 0);
    if (given.options['how'] !== undefined) {
      shell.print(await howFolder(folder, text(given, 'how'), shell));
      return exitCodes.fine;
    }
    const beside = {
      exports: list(given, 'cases'),
      commitment: text(given, 'commitment'),
      ledger: text(given, 'ledger'),
      register: text(given, 'register'),
      key: text(given, 'key'),
      engine: engineAgain(given),
    };
    const { checks, note } = await checkFolder(folder, beside, shell);
    const faults = checks.filter(({ holds }) => !holds);
    if (flag(given, 'json'))
      shell.print(prettyJson({ verified: faults.length === 0, checks, notChecked: note ?? null }));
    else if (!flag(given, 'quiet') || faults.length > 0)
      say(said(checks, note, shell.colour.print), shell);
    return faults.length === 0 ? exitCodes.fine : exitCodes.issues;
  },
};

/** The database that is to be asked again, where one is named or Parquet files are given. */
function engineAgain(given: Given): EngineChoice | undefined {
  const exports = list(given, 'cases');
  const names = ['engine', 'connect', 'table'].some((name) => text(given, name) !== undefined);
  const parquet = exports.some((path) => path.endsWith('.parquet'));
  return names || parquet ? engineChoice(given, exports) : undefined;
}

function said(checks: readonly Check[], note: string | undefined, colour: boolean): string {
  const paint = new Chalk({ level: colour ? 1 : 0 });
  const lines = checks.map(({ what, holds, finding }) =>
    escapeTerminal(`${holds ? 'matches ' : 'DIFFERS '} ${what}: ${finding}`),
  );
  const faults = checks.filter(({ holds }) => !holds).length;
  const verdict =
    faults === 0
      ? paint.green('Verified: everything that was checked matches.')
      : paint.red(`Not verified: ${faults} of ${checks.length} checks do not match.`);
  return `${[...lines, verdict, ...(note === undefined ? [] : [note])].join('\n')}\n`;
}
