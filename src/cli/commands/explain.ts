import { UserError } from '../../errors.js';
import { issueKinds } from '../../frame/checks/index.js';
import { issueKindOf } from '../../frame/message.js';
import { type Command, exitCodes } from '../command.js';

export const explain: Command = {
  summary: 'the long form of an issue: what it means and how it is mended',
  arguments: [{ name: '[CODE]', about: 'the code of an issue; without it, all codes are listed' }],
  options: [],
  examples: ['dipsample explain MISSING_REFERENCE'],
  run: (given, shell) => {
    const [code] = given.arguments;
    if (code === undefined) {
      const titles = Object.values(issueKinds).map(
        (kind) => `${kind.code.padEnd(26)} ${kind.severity.padEnd(8)} ${kind.title}`,
      );
      shell.print(`${titles.join('\n')}\n`);
      return Promise.resolve(exitCodes.fine);
    }
    const kind = issueKindOf(code.toUpperCase());
    if (kind === undefined) {
      throw new UserError(
        'CODE_UNKNOWN',
        `There is no issue ${code}.`,
        'dipsample explain, without a code, lists them all.',
      );
    }
    shell.print(
      `${kind.code} (${kind.severity})\n${kind.title}\n\n${kind.explain}\n\nLikely cause: ${kind.cause}\nWhat to do: ${kind.fix.replace(/\[[^\]]*\]/g, '').replace(/\{(\w+)\}/g, '<$1>')}\n`,
    );
    return Promise.resolve(exitCodes.fine);
  },
};
