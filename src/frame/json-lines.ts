/** Where the parts of a JSON text stand, so that a fault can be told by its line. */
export interface JsonLines {
  /** The line (from 1) of every value by its JSON Pointer; a member stands where its name does. */
  readonly lines: ReadonlyMap<string, number>;
  /** Members that stand twice in one object, by pointer; `JSON.parse` keeps the last in silence. */
  readonly repeated: readonly JsonFault[];
  /** Where the text stops being JSON; null where it never does. */
  readonly fault: JsonFault | null;
}

export interface JsonFault {
  /** The pointer of the place, as far as reading came. */
  readonly path: string;
  readonly line: number;
  /** What is wrong, as a sentence without its end; quotes the text. */
  readonly message: string;
}

/**
 * Walks a JSON text (RFC 8259) and notes the lines of its parts. The words for a fault are ours,
 * because those of `JSON.parse` differ between versions of Node.
 */
export function jsonLines(text: string): JsonLines {
  const walk: Walk = { tokens: tokensOf(text), place: 0, lines: new Map(), repeated: [] };
  const fault = readValue(walk, '', 0) ?? readSign(walk, '', '', 'the end of the file');
  return { lines: walk.lines, repeated: walk.repeated, fault };
}

/** The line of what a pointer names; where that is not there, of the nearest thing around it. */
export function lineOf(pointer: string, lines: JsonLines['lines']): number {
  const line = lines.get(pointer);
  if (line !== undefined || pointer === '') return line ?? 1;
  return lineOf(pointer.slice(0, Math.max(0, pointer.lastIndexOf('/'))), lines);
}

/** The pointer of a member or item within what `pointer` names (RFC 6901). */
export function pointerTo(pointer: string, name: string | number): string {
  return `${pointer}/${String(name).replaceAll('~', '~0').replaceAll('/', '~1')}`;
}

interface Token {
  readonly kind: 'text' | 'plain' | 'sign' | 'strange';
  /** As it is written; empty at the end of the file. */
  readonly text: string;
  readonly line: number;
}

interface Walk {
  readonly tokens: readonly Token[];
  place: number;
  readonly lines: Map<string, number>;
  readonly repeated: JsonFault[];
}

const token =
  /("(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*")|((?:-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)(?![\w.+-]))|([{}[\]:,])|(\S\w*)/uy;
const space = /[ \t\n\r]*/y;
const deepest = 500;

function tokensOf(text: string): readonly Token[] {
  const tokens: Token[] = [];
  let [place, line] = [0, 1];
  const skip = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = place;
    const found = pattern.exec(text);
    place += found?.[0].length ?? 0;
    return found;
  };
  for (;;) {
    line += skip(space)?.[0].match(/\r\n|\n|\r/g)?.length ?? 0;
    const found = skip(token);
    if (found === null) break;
    const [all, string, plain, sign] = found;
    const kind = string ? 'text' : plain ? 'plain' : sign ? 'sign' : 'strange';
    tokens.push({ kind, text: all, line });
    if (kind === 'strange') break;
  }
  return [...tokens, { kind: 'sign', text: '', line }];
}

function readValue(walk: Walk, path: string, depth: number): JsonFault | null {
  const found = next(walk);
  if (!walk.lines.has(path)) walk.lines.set(path, found.line);
  if (depth > deepest) return { path, line: found.line, message: 'the file is nested too deeply' };
  if (found.text === '{') return readEntries(walk, path, '}', readMember(depth));
  if (found.text === '[') return readEntries(walk, path, ']', readItem(depth));
  return found.kind === 'text' || found.kind === 'plain' ? null : unlike(found, path, 'a value');
}

type ReadEntry = (walk: Walk, path: string, count: number) => JsonFault | null;

/** Entries between brackets, the first bracket read already. */
function readEntries(walk: Walk, path: string, end: string, read: ReadEntry): JsonFault | null {
  if (walk.tokens[walk.place]?.text === end) {
    walk.place += 1;
    return null;
  }
  for (let count = 0; ; count += 1) {
    const fault = read(walk, path, count);
    if (fault !== null) return fault;
    const found = next(walk);
    if (found.text === end) return null;
    if (found.text !== ',') return unlike(found, path, `a comma or ${end}`);
  }
}

function readItem(depth: number): ReadEntry {
  return (walk, path, count) => readValue(walk, pointerTo(path, count), depth + 1);
}

function readMember(depth: number): ReadEntry {
  return (walk, path) => {
    const found = next(walk);
    if (found.kind !== 'text') return unlike(found, path, 'a name in quotation marks');
    const member = pointerTo(path, JSON.parse(found.text) as string);
    const before = walk.lines.get(member);
    if (before !== undefined) {
      const message = `stands twice, first in line ${before}`;
      walk.repeated.push({ path: member, line: found.line, message });
    }
    walk.lines.set(member, found.line);
    return readSign(walk, member, ':', 'a colon') ?? readValue(walk, member, depth + 1);
  };
}

function readSign(walk: Walk, path: string, sign: string, name: string): JsonFault | null {
  const found = next(walk);
  return found.kind === 'sign' && found.text === sign ? null : unlike(found, path, name);
}

/** The token that comes next; at the end of the file, its end again and again. */
function next(walk: Walk): Token {
  const found = walk.tokens[walk.place] ?? walk.tokens.at(-1);
  walk.place += 1;
  return found ?? { kind: 'sign', text: '', line: 1 };
}

function unlike({ kind, text, line }: Token, path: string, wanted: string): JsonFault {
  const shown = text.length > 40 ? `${text.slice(0, 40)}…` : text;
  const open = kind === 'strange' && text.startsWith('"');
  const found = open ? `a text that is not closed (${shown})` : shown;
  return {
    path,
    line,
    message: `${wanted} was expected and ${text === '' ? 'the file ended' : `${found} was found`}`,
  };
}
