import { UserError } from '../../errors.js';
import { prettyJson } from '../../format/json.js';
import { type Command, exitCodes } from '../command.js';
import { argument, flag, requiredText, text } from '../given.js';
import { publishNew, refuseExisting } from '../init/publish-new.js';
import { propose } from '../init/propose.js';
import { readForInit } from '../init/read-for-init.js';
import { schemaFile, startingConfig } from '../init/starting-config.js';
import { completeFirst, whatNext } from '../init/what-next.js';
import { options } from '../options.js';
import { say } from '../say.js';

export const init: Command = {
  summary:
    'a commented start of the configuration that pack is made from, filled in from an export',
  about:
    'Finds the profile, the period, strata, a size and the questions; office and seed are left to you, and pack refuses their placeholders. Nothing that is there is replaced.',
  arguments: [{ name: '<EXPORT>', about: 'the exported cases, a CSV file' }],
  options: [
    {
      ...options.profile,
      required: false,
      about: 'import profile: a file, or a shipped one (default: the one that fits, else a draft)',
    },
    { flags: '--out <file>', about: 'the configuration to write', default: 'dipsample.json' },
    { ...options.dryRun, about: 'print the configuration, and write nothing' },
    options.quiet,
  ],
  examples: ['dipsample init fixtures/exports/complaints-2026-q3.csv --out my-dipsample.json'],
  run: async (given, shell) => {
    const [path, target] = [argument(given, 0), requiredText(given, 'out')];
    const dry = flag(given, 'dry-run');
    refuseStandardInput(path);
    if (!dry) await refuseExisting(target, shell);
    const read = await readForInit(path, target, text(given, 'profile'), shell);
    const { intake, used, draft, lacking } = read;
    if (intake === null) {
      if (!dry && draft !== null) await shell.publishFile(used.nameOrPath, prettyJson(draft));
      say(completeFirst(path, used.nameOrPath, lacking, !dry), shell);
      return exitCodes.issues;
    }
    const proposal = await propose(path, target, used, intake, shell);
    const config = prettyJson(startingConfig(proposal));
    if (dry) {
      shell.print(config);
      return exitCodes.fine;
    }
    const schema = await shell.asset('schemas/config.schema.json');
    const written = await publishNew(
      [
        ...(draft === null ? [] : [{ path: used.nameOrPath, content: prettyJson(draft) }]),
        { path: shell.beside(target, schemaFile), content: schema, kept: true },
        { path: target, content: config },
      ],
      shell,
    );
    if (!flag(given, 'quiet')) say(whatNext(proposal, config, target, written), shell);
    return exitCodes.fine;
  },
};

function refuseStandardInput(path: string): void {
  if (path !== '-') return;
  throw new UserError(
    'INIT_NEEDS_A_FILE',
    'A configuration names the file of the export, and standard input has no name.',
    'Save the export as a file and give its path.',
  );
}
