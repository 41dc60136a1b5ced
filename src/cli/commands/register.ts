import { UserError } from '../../errors.js';
import { prettyJson } from '../../format/json.js';
import { lineOfDigest } from '../../record/register-lookup.js';
import { type Command, exitCodes, type Given } from '../command.js';
import { argument, flag, requiredText, text } from '../given.js';
import { options } from '../options.js';
import { registerDeleted } from '../register/deleted.js';
import { registerDue } from '../register/due.js';
import { defaultRegister, inspectRegister } from '../results/register-file.js';
import { digestText, listText, verifyText } from '../results/register-text.js';
import { say } from '../say.js';

export const register: Command = {
  summary: 'the hash-chained list of commitments, draws, extensions and packs',
  about: [
    'Exits with 1 when the chain is broken, and due also when something is to be reviewed.',
    'deleted enters that something was deleted; it deletes no file itself.',
    'Entries removed from the end are noticed only with a digest that was published: --digest.',
  ].join('\n'),
  arguments: [
    {
      name: '<ACTION>',
      about: 'list; verify the chain; due for review; deleted, to enter that something was',
    },
    { name: '[ID]', about: 'of what was deleted: the id of its entry, or its first 8 characters' },
  ],
  options: [
    { flags: '--register <file>', about: 'the register of the project', default: defaultRegister },
    { flags: '--digest <hex>', about: 'a digest published earlier, which some line must have' },
    { flags: '--as-at <date>', about: 'with due: what is due on this day (default: today)' },
    { flags: '--reason <text>', about: 'with deleted: why; it stays in the register' },
    options.json,
    options.dryRun,
  ],
  examples: [
    'dipsample register list',
    'dipsample register verify',
    'dipsample register due',
    'dipsample register deleted 3dc8c3b01554 --reason "kept for six years, no longer needed"',
  ],
  run: async (given, shell) => {
    const action = actionOf(given);
    if (action === 'due') return registerDue(given, requiredText(given, 'register'), shell);
    if (action === 'deleted') {
      return registerDeleted(given, argument(given, 1), requiredText(given, 'register'), shell);
    }
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

const actions = ['list', 'verify', 'due', 'deleted'] as const;

function actionOf(given: Given): (typeof actions)[number] {
  const asked = argument(given, 0);
  const action = actions.find((known) => known === asked);
  if (action === undefined) {
    throw new UserError(
      'REGISTER_ACTION_UNKNOWN',
      `register cannot ${asked}.`,
      'Write dipsample register list, verify, due or deleted; what is made is entered by the other commands alone.',
    );
  }
  if ((action === 'deleted') === given.arguments.length > 1) return action;
  throw action === 'deleted'
    ? new UserError(
        'REGISTER_ID_NOT_GIVEN',
        'register deleted needs the id of what was deleted.',
        'Write dipsample register deleted ID --reason "…"; dipsample register list shows the ids.',
      )
    : new UserError(
        'REGISTER_ID_NOT_ASKED',
        `register ${action} is of the whole register and takes no id.`,
        'Leave the id out; only deleted takes one.',
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
