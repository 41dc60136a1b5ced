import type { Happening } from '../../shell/shell.js';

/** How much an event matters to whoever watches a log. */
export type LogLevel = 'info' | 'warning' | 'error';

/**
 * What happened in a run, as a value: `log-text.ts` says it to people, `log-json.ts` to programs.
 * Each has a sentence and facts that are counts, digests and names of files as they were given.
 */
export interface LogEvent extends Happening {
  readonly level: LogLevel;
  readonly message: string;
}

/** The run has begun: the command line was read. */
export function started(command: string, version: string, nodeVersion: string): LogEvent {
  const message = `dipsample ${command} begins.`;
  return { event: 'start', level: 'info', message, version, node: nodeVersion };
}

/** Something that the program says to people while it works. */
export function narrated(message: string): LogEvent {
  return { event: 'narration', level: 'info', message };
}

/** A result is whole in its place. */
export function written(target: string, files: number, bytes: number): LogEvent {
  const message = `Written: ${target}.`;
  return { event: 'written', level: 'info', message, target, files, bytes };
}

/** The very result lies in its place already; the files were compared to the byte. */
export function thereAlready(target: string, files: number): LogEvent {
  const message = `Already made: ${target} holds this very result. Nothing was written.`;
  return { event: 'already-made', level: 'info', message, target, checks: files };
}

/** The run has ended. Seconds are of a clock that never runs backwards; `stages` adds up to them. */
export function finished(
  exitCode: number,
  seconds: number,
  stages: Readonly<Record<string, number>>,
): LogEvent {
  const level = exitCode === 0 ? 'info' : exitCode === 1 ? 'warning' : 'error';
  const message = `Ended with exit code ${exitCode}.`;
  return { event: 'finished', level, message, exitCode, seconds, stages };
}
