import type { Happening, Shell } from '../../shell/shell.js';
import { exitCodes } from '../command.js';
import { describeError } from '../describe-error.js';
import { fitted } from '../screen-width.js';
import { type LogEvent, finished, narrated, started, thereAlready, written } from './log-event.js';
import type { LogFormat } from './log-format.js';
import { eventAsJson } from './log-json.js';
import { failure, misused } from './refusal.js';
import { progressLine } from './progress-line.js';
import { progress } from './stages.js';
import { startStopwatch } from './stopwatch.js';

/** What a run says of itself on standard error. */
export interface RunLog {
  /** The shell for the command: what it narrates, reads and writes is told to the log. */
  readonly shell: Shell;
  readonly begin: (command: string, version: string, isQuiet: boolean) => void;
  /** Gives the exit code that goes with the error. */
  readonly fail: (error: unknown) => number;
  /** A command line that could not be read; people were told by commander already. */
  readonly misuse: (message: string) => void;
  readonly end: (exitCode: number) => void;
  /** Whether a folder or file holds the result, so that what was printed is not the only copy. */
  readonly isPublished: () => boolean;
}

/**
 * Keeps the log of one run: as text, which has what is narrated and what went wrong, or as JSON, which
 * has every event; `asked` is the command as far as it is known. With --quiet an event that says that all is well is left out.
 */
export function keepLog(shell: Shell, format: LogFormat, asked: string | null): RunLog {
  const stopwatch = startStopwatch(shell.elapsed);
  const line = progressLine(shell);
  let command = asked;
  let isQuiet = false;
  let isPublished = false;
  let unended = '';

  let forget = (): void => undefined;
  const write = (event: LogEvent): void => {
    if (format === 'json') shell.narrate(eventAsJson(event, { time: shell.now(), command }));
  };
  const tell = (event: LogEvent): void => {
    if (!(isQuiet && event.level === 'info')) write(event);
  };
  /** A command may narrate half a line; an event is a whole one. */
  const narrate = (text: string): void => {
    if (format === 'text') {
      line.clear();
      shell.narrate(fitted(text, shell, 'narrate'));
      return;
    }
    const lines = `${unended}${text}`.split('\n');
    unended = lines.pop() ?? '';
    for (const line of lines) if (line !== '') write(narrated(line));
  };
  const take = (happening: Happening): void => {
    if (happening.event === 'progress') {
      if (format === 'text' && !isQuiet) line.show(String(happening['message']));
      return;
    }
    if (happening.event === 'stage') stopwatch.enter(String(happening['stage']));
    tell({ level: 'info', message: `${happening.event}.`, ...happening });
  };
  const during = async <Made>(stage: string, work: () => Promise<Made>): Promise<Made> => {
    const before = stopwatch.stage();
    stopwatch.enter(stage);
    return work().finally(() => {
      stopwatch.enter(before);
    });
  };
  const tellThere = (target: string, files: number): void => {
    const event = thereAlready(target, files);
    if (format === 'text' && !isQuiet) narrate(`${event.message}\n`);
    tell(event);
  };
  const end = (exitCode: number): void => {
    forget();
    line.clear();
    if (unended !== '') narrate('\n');
    const { seconds, stages } = stopwatch.read();
    tell(finished(exitCode, seconds, stages));
  };
  return {
    shell: {
      ...shell,
      print: (text) => {
        line.clear();
        shell.print(text);
      },
      narrate,
      log: take,
      publish: async (folder, files) => {
        take(progress(`Writing ${folder}: ${files.length} files ...`));
        const published = await during('writing', () => shell.publish(folder, files));
        isPublished = true;
        if (published === 'there already') tellThere(folder, files.length);
        else tell(written(folder, files.length, bytesOf(files.map(({ content }) => content))));
        return published;
      },
      publishFile: async (path, content) => {
        const published = await during('writing', () => shell.publishFile(path, content));
        isPublished = true;
        if (published === 'there already') tellThere(path, 1);
        else tell(written(path, 1, bytesOf([content])));
        return published;
      },
    },
    begin: (name, version, quiet) => {
      command = name;
      isQuiet = quiet;
      forget = shell.whenStopped((exitCode) => {
        line.clear();
        if (format === 'text') shell.narrate('Stopped. A result is written whole or not at all.\n');
        end(exitCode);
      });
      tell(started(name, version, shell.nodeVersion));
    },
    fail: (error) => {
      line.clear();
      const { message, exitCode } = describeError(error, shell.colour.narrate);
      if (format === 'json') write(failure(error));
      // The stack of a fault is passed on as it is.
      else shell.narrate(exitCode === exitCodes.bug ? message : fitted(message, shell, 'narrate'));
      return exitCode;
    },
    misuse: (message) => {
      write(misused(message));
    },
    end,
    isPublished: () => isPublished,
  };
}

function bytesOf(contents: readonly (string | Uint8Array)[]): number {
  return contents.reduce(
    (sum, content) =>
      sum + (typeof content === 'string' ? Buffer.byteLength(content) : content.length),
    0,
  );
}
