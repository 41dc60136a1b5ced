import { type Command, exitCodes } from '../command.js';
import { requiredText } from '../given.js';
import { options } from '../options.js';
import { makePack } from '../pack/make-pack.js';

export const pack: Command = {
  summary: 'the whole audit pack in one folder, from one configuration file',
  about: [
    'The pack is written whole or not at all. Made again from the same files it is the same to the byte,',
    'and a pack that is there already, intact, is left as it is: a script may run this twice.',
  ].join('\n'),
  arguments: [],
  options: [
    {
      flags: '--config <file>',
      about: 'the configuration, a JSON file',
      default: 'dipsample.json',
    },
    {
      flags: '--out <folder>',
      about: 'the folder of the pack; where it is not given, that of the configuration',
    },
    {
      flags: '--sign <key>',
      about: 'sign the pack with this private key (Ed25519, a PEM file)',
    },
    options.register,
    options.ledger,
    options.beginLedger,
    options.release,
    options.latest,
    options.json,
    options.dryRun,
    options.quiet,
  ],
  examples: [
    'dipsample pack --config fixtures/demo/dipsample.json --out demo-pack',
    'dipsample pack --config fixtures/demo/dipsample.json --dry-run',
  ],
  run: async (given, shell) => {
    await makePack(requiredText(given, 'config'), given, shell);
    return exitCodes.fine;
  },
};
