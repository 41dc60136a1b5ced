import type { Argument, Option } from './command.js';
import { logFormats } from './log/log-format.js';

/** Arguments and options that several commands share, so that one thing has one name. */
export const options = {
  exportFile: { name: '<EXPORT>', about: 'the exported cases, a CSV file; - is standard input' },
  drawFolder: { name: '<DRAW_FOLDER>', about: 'a folder that draw wrote' },
  profile: {
    flags: '--profile <profile>',
    about:
      'import profile: a file, or a shipped one (complaints, misconduct, new-orleans, police-uk-stop-search)',
    required: true,
  },
  schema: {
    flags: '--schema <file>',
    about: "a row schema of your own, in place of the profile's",
  },
  where: {
    flags: '--where <field=values>',
    about: 'keep only units with one of these values; may be given again',
    repeatable: true,
  },
  period: {
    flags: '--period <period>',
    about: 'keep only cases finalised in 2026-Q3, FY2026/27-Q2 or 2026-07-01..2026-09-30',
  },
  periodField: {
    flags: '--period-field <field>',
    about: 'the date that decides the period',
    default: 'date_finalised',
  },
  asAt: {
    flags: '--as-at <date>',
    about: 'dates after this one are in the future (default: today)',
  },
  out: {
    flags: '--out <folder>',
    about: 'the folder to write; it must not exist yet',
    required: true,
  },
  register: {
    flags: '--register <file>',
    about: 'the register of the project (default: dipsample-register.jsonl, if it is there)',
  },
  retentionReview: {
    flags: '--retention-review <date>',
    about:
      'the day from which it is reviewed whether this is still needed; it goes into the register',
  },
  ledger: {
    flags: '--ledger <file>',
    about: 'what earlier releases published (default: dipsample-releases.jsonl, if it is there)',
  },
  beginLedger: {
    flags: '--begin-ledger',
    about: 'nothing was published of these units before: begin the ledger',
  },
  release: {
    flags: '--release <name>',
    about: 'what this release is called in the ledger (default: its period)',
  },
  latest: {
    flags: '--latest <file>',
    about: 'a file beside the packs that is to name this one once it is published',
  },
  dryRun: { flags: '--dry-run', about: 'do everything but write' },
  quiet: { flags: '--quiet', about: 'say nothing when all is well' },
  json: { flags: '--json', about: 'print the result as one JSON object' },
} as const satisfies Readonly<Record<string, Argument | Option>>;

/** Options of every command beside its own. */
export const everyCommandTakes: readonly Option[] = [
  {
    flags: '--log <how>',
    about: `what is said on standard error, ${Object.entries(logFormats)
      .map(([name, about]) => `${name}: ${about}`)
      .join('; ')} (default: text)`,
  },
];
