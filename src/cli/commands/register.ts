import { UserError } from '../../errors.js';
import { prettyJson } from '../../format/json.js';
import { lineOfDigest } from '../../record/register-lookup.js';
import { type Command, exitCodes, type Given } from '../command.js';
import { argument, flag, requiredText, text } from '../given.js';
import { options } from '../options.js';
import { defaultRegister, inspectRegister } from '../results/register-file.js';
import { digestText, listText, verifyText } from '../results/register-text.js';
import { say } from '../say.js';

export const register: Command = {
  summary: 'the hash-chained list of commitments, draws, extensions and packs',
  about: [
    'Exits with 1 when the chain is broken.',
    'Entries removed from the end are noticed only with a digest that was published: --digest.',
  ].join('\n'),
  arguments: [{ name: '<ACTION>', about: 'list, or verify to check the chain' }],
  options: [
    { flags: '--register <file>', about: 'the register of the project', default: defaultRegister },
    { flags: '--digest <hex>', about: 'a digest published earlier, which some line must have' },
    options.json,
  ],
  examples: ['dipsample register list', 'dipsample register verify'],
  run: async (given, shell) => {
    const action = actionOf(given);
    const published = publishedDigest(given);
    const path = requiredText(given, 'register');
    const found = await inspectRegister(path, shell);
    const vouched = published === undefined ? undefined : (lineOfDigest(found, published) ?? null);
    const isSound = found.fault === null && vouched !== null;
    if (flag(given, 'json')) {
      const { entries, digest, fault, torn, unended } = found;
      const head = { register: path, sound: isSound, entries: entries.length, digest };
      const more = { fault, vouched, torn, unended };
      shell.print(
        prettyJson(action === 'list' ? { ...head, entries, ...more } : { ...head, ...more }),
      );
    } else {
      const words = action === 'list' ? listText : verifyText;
      const shown = { path, colour: shell.colour.print };
      say(words(found, shown) + (vouched === undefined ? '' : digestText(vouched, shown)), shell);
    }
    return isSound ? exitCodes.fine : exitCodes.issues;
  },
};

function actionOf(given: Given): 'list' | 'verify' {
  const action = argument(given, 0);
  if (action === 'list' || action === 'verify') return action;
  throw new UserError(
    'REGISTER_ACTION_UNKNOWN',
    `register cannot ${action}.`,
    'Write dipsample register list or dipsample register verify; entries are added by the other commands alone.',
  );
}

function publishedDigest(given: Given): string | undefined {
  const digest = text(given, 'digest')?.toLowerCase();
  if (digest === undefined || /^[0-9a-f]{64}$/.test(digest)) return digest;
  throw new UserError(
    'REGISTER_DIGEST_INVALID',
    `--digest ${digest} is not a digest of 64 hexadecimal characters.`,
    'Give the whole digest, as register list or register verify printed it.',
  );
}
