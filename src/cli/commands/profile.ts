import { prettyJson } from '../../format/json.js';
import { tableToText } from '../../format/text-table.js';
import { message } from '../../frame/message.js';
import { type ExportFacts, profileExport } from '../../frame/profile-export.js';
import { columnsTable, grainInWords } from '../../report/export-facts.js';
import { type Command, exitCodes } from '../command.js';
import { argument, flag, text } from '../given.js';
import { loadLibrary } from '../load-library.js';
import { options } from '../options.js';
import { screenWidth } from '../screen-width.js';
import { say } from '../say.js';

export const profile: Command = {
  summary:
    'look at an export: encoding, columns, frequencies, grain, and which field each column is',
  about:
    'Shows no free text and no reference. --write drafts an import profile to be completed by hand.',
  arguments: [options.exportFile],
  options: [
    { flags: '--write <profile>', about: 'write a first import profile to this new file' },
    options.json,
    options.dryRun,
    options.quiet,
  ],
  examples: ['dipsample profile fixtures/exports/misconduct-2026-q3.csv --write my-profile.json'],
  run: async (given, shell) => {
    const path = argument(given, 0);
    const target = text(given, 'write');
    const facts = await profileExport(
      shell.stream(path),
      { name: path },
      await loadLibrary(shell),
      profileName(target ?? 'my-profile'),
    );
    const written = target !== undefined && facts.draft !== null && !flag(given, 'dry-run');
    if (written) await shell.publishFile(target, prettyJson(facts.draft));
    if (flag(given, 'json')) shell.print(prettyJson(asResult(facts)));
    else if (!flag(given, 'quiet'))
      say(summary(facts, written ? target : undefined, screenWidth(shell)), shell);
    return facts.issues.some(({ severity }) => severity === 'error') || facts.draft === null
      ? exitCodes.issues
      : exitCodes.fine;
  },
};

/** A profile's name from its file's: lower case letters, digits and hyphens. */
function profileName(file: string): string {
  const stem = (file.split(/[\\/]/).at(-1) ?? '').replace(/\.json$/i, '').toLowerCase();
  return stem.replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, '') || 'my-profile';
}

function asResult({ file, ...facts }: ExportFacts): object {
  const { bytes, sha256, encoding, byteOrderMark, delimiter, lineEnd, lines, titleRows, columns } =
    file;
  return {
    file: { bytes, sha256, encoding, byteOrderMark, delimiter, lineEnd, lines, titleRows, columns },
    ...facts,
  };
}

function summary(facts: ExportFacts, written: string | undefined, width: number): string {
  const { file, issues, draft, missing } = facts;
  return `${[
    `${file.encoding}, delimiter ${JSON.stringify(file.delimiter)}, ${file.titleRows} title rows, ${facts.rows} rows of which ${facts.blankRows} blank and ${facts.raggedRows} ragged`,
    ...issues.map((issue) => `${issue.code}: ${message(issue)}`),
    ...(facts.columns.length === 0
      ? []
      : [grainInWords(facts), '', tableToText(columnsTable(facts), width)]),
    ...(draft === null
      ? ['No column was recognised, so no profile can be drafted.']
      : [
          `Row schema: ${draft.schema}. Dates: ${draft.dates ?? 'ambiguous: say day-first or month-first in the profile'}.`,
        ]),
    ...(draft === null || missing.length === 0
      ? []
      : [`Fields that must still be mapped: ${missing.join(', ')}.`]),
    ...(written === undefined
      ? []
      : [`Written to ${written}: read every line of it before you use it.`]),
  ].join('\n')}\n`;
}
