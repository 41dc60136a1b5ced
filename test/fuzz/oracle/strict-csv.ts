/** One record as the judge reads it. */
export interface StrictRecord {
  readonly line: number;
  readonly cells: readonly string[];
}

/** A text as RFC 4180 has it, or `broken` where it is no such text. */
export interface StrictReading {
  readonly records: readonly StrictRecord[];
  readonly lines: number;
  readonly broken: boolean;
}

type State = 'start' | 'plain' | 'quoted' | 'closed';

/**
 * A second reader, written apart from the program's and sharing nothing with it: one state machine,
 * character by character. Records end in CRLF, LF or CR and may differ in length; a quote stands at
 * the start of a cell or nowhere.
 */
export function readStrictly(text: string, delimiter: string): StrictReading {
  const records: StrictRecord[] = [];
  let cells: string[] = [];
  let cell = '';
  let state: State = 'start';
  let line = 1;
  let began = 1;
  let at = 0;
  while (at < text.length) {
    const character = text.charAt(at);
    const end = character === '\r' && text.charAt(at + 1) === '\n' ? '\r\n' : character;
    const endsLine = character === '\r' || character === '\n';
    if (endsLine) line += 1;
    at += endsLine ? end.length : 1;
    if (state === 'quoted') {
      if (character === '"') state = 'closed';
      else cell += endsLine ? end : character;
    } else if (state === 'closed' && character === '"') {
      cell += '"';
      state = 'quoted';
    } else if (character === delimiter) {
      cells.push(cell);
      cell = '';
      state = 'start';
    } else if (endsLine) {
      records.push({ line: began, cells: [...cells, cell] });
      [cells, cell, state, began] = [[], '', 'start', line];
    } else if (character === '"') {
      if (state !== 'start') return { records, lines: line, broken: true };
      state = 'quoted';
    } else {
      if (state === 'closed') return { records, lines: line, broken: true };
      cell += character;
      state = 'plain';
    }
  }
  if (state === 'quoted') return { records, lines: line, broken: true };
  const unfinished = state !== 'start' || cells.length > 0;
  if (unfinished) records.push({ line: began, cells: [...cells, cell] });
  return { records, lines: unfinished ? line : line - 1, broken: false };
}
