import { bashCompletion } from './bash.js';
import { fishCompletion } from './fish.js';
import { powershellCompletion } from './powershell.js';
import type { KnownCommand } from './vocabulary.js';
import { zshCompletion } from './zsh.js';

/** A shell's script of completion, by the name that is typed. A new shell is a file and a line here. */
export const completionShells = {
  bash: bashCompletion,
  zsh: zshCompletion,
  fish: fishCompletion,
  powershell: powershellCompletion,
} satisfies Record<string, (commands: readonly KnownCommand[]) => string>;
