import type { Happening, Shell } from '../../shell/shell.js';

/** The stages of a run, as the log names them, with what it says of each. */
const stages = {
  reading: 'Reading.',
  working: 'Working on what was read.',
  protecting: 'Counting and protecting the public copy.',
  writing: 'Writing.',
} as const;

/** The run enters a stage, to which the time from here on is counted. */
export function stage(name: keyof typeof stages): Happening {
  return { event: 'stage', message: stages[name], stage: name };
}

/** How far long work is: shown to whoever waits at a terminal, and never kept in a log. */
export function progress(message: string): Happening {
  return { event: 'progress', message };
}

/** Shows what long work is at. */
export function tellerOf(shell: Shell): (doing: string) => void {
  return (doing) => {
    shell.log(progress(`${doing} ...`));
  };
}
