import { type JsonLines, lineOf, pointerTo } from '../../frame/json-lines.js';
import type { SchemaFault } from '../../frame/json-schema.js';

/**
 * Faults of a JSON file as lines of text, each with the line of the file, in the order of the file.
 * What is missing is told at the line of the object that lacks it.
 */
export function faultLines(
  faults: readonly SchemaFault[],
  lines: JsonLines['lines'],
): readonly string[] {
  return faults
    .map(({ path, message }) => ({
      line: lineOf(entryNamed(message, path, lines) ?? path, lines),
      text: message.startsWith('/') ? message : `${path || '/'} ${message}`,
    }))
    .sort((left, right) => left.line - right.line)
    .map(({ line, text }) => `line ${line}: ${text}`);
}

/** A fault written as one sentence that begins with the pointer of its place. */
export function faultOf(sentence: string): SchemaFault {
  return { path: /^\/[^\s:]*/.exec(sentence)?.[0] ?? '', message: sentence };
}

/** An entry that should not be there, or not by its name, is named in the words; it is told at its own line. */
function entryNamed(message: string, path: string, lines: JsonLines['lines']): string | undefined {
  const name = /^has (?:an unknown entry "(.*)"$|the entry "(.*)", whose name )/s.exec(message);
  const pointer = name === null ? undefined : pointerTo(path, name[1] ?? name[2] ?? '');
  return pointer !== undefined && lines.has(pointer) ? pointer : undefined;
}
