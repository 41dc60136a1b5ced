import { UserError } from '../../errors.js';
import { type Command, exitCodes } from '../command.js';
import { allChoices } from '../completion/choices.js';
import { completionShells } from '../completion/shells.js';
import { vocabularyOf } from '../completion/vocabulary.js';
import { argument } from '../given.js';

/** The command that completes the others and itself; it is handed the registry that it stands in. */
export function completionOf(others: Readonly<Record<string, Command>>): Command {
  const shells = Object.keys(completionShells);
  const completion: Command = {
    summary: 'a script that lets your shell complete commands, options and their values',
    about:
      'Prints the script; where it belongs in each shell stands in the README. Make it again after an update.',
    arguments: [{ name: '<SHELL>', about: shells.join(', ') }],
    options: [],
    examples: ['dipsample completion bash'],
    run: async (given, shell) => {
      const script = scriptOf(argument(given, 0));
      const choices = { ...(await allChoices(shell)), 'completion SHELL': shells };
      shell.print(script(vocabularyOf({ ...others, completion }, choices)));
      return exitCodes.fine;
    },
  };
  return completion;
}

function scriptOf(name: string): (typeof completionShells)[keyof typeof completionShells] {
  const found = Object.entries(completionShells).find(([known]) => known === name)?.[1];
  if (found !== undefined) return found;
  throw new UserError(
    'COMPLETION_SHELL_UNKNOWN',
    `There is no completion for the shell ${name}.`,
    `Choose one of: ${Object.keys(completionShells).join(', ')}.`,
  );
}
