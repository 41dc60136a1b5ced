import { meaningOf } from '../../answers/cases/statuses.js';
import { statusNames } from '../../answers/rows/read-status.js';
import type { Checklist } from '../../checklist/checklist.js';
import type { Sheet, SheetRow } from '../../format/workbook.js';
import { answersInWords, colours, sendingBack, steps, whatItIs } from './instructions.js';
import type { PrintedLines } from './working-sheet.js';

/** What the cover of a working file says beside the instructions. */
export interface CoverFacts {
  readonly title: string;
  readonly marking: string;
  readonly runId: string;
  /** The reviewer whom the file is for; null for all. */
  readonly reader: string | null;
  readonly facts: readonly (readonly [string, string])[];
}

export const coverName = 'Cover';

/** The first sheet: whose cases these are, and step by step what to do with them. */
export function coverSheet(
  checklist: Checklist,
  { title, marking, runId, reader, facts }: CoverFacts,
  printed: PrintedLines,
): Sheet {
  const { set, register, rows } = checklist;
  const reserves = register.filter(({ status }) => status === 'reserve').length;
  return {
    name: coverName,
    columns: [{ width: 22 }, { width: 76 }],
    rows: [
      { cells: [{ value: title, style: 'title' }] },
      section(marking),
      ...whatItIs.map((text) => line('', text)),
      section('This file'),
      line('For', reader === null ? 'everybody who reads' : `reviewer ${reader}`),
      line('Draw', runId),
      line('Question set', `${set.name}, version ${set.version}`),
      line('Cases to read', String(register.length - reserves)),
      ...(reserves === 0
        ? []
        : [line('Reserves', `${reserves}, which wait; nothing is asked of them`)]),
      line('Questions asked', String(rows.length)),
      line('Answers suggested', String(rows.filter(({ suggested }) => suggested !== null).length)),
      ...facts.map(([name, value]) => line(name, value)),
      ...(set.note === undefined ? [] : [line('To know', set.note)]),
      section('How to fill it in'),
      ...steps.map((text, index) => line(`Step ${index + 1}`, text)),
      section('What the answers mean'),
      ...answersInWords(set).map(([name, text]) => line(name, text)),
      section('What the colours and frames mean'),
      ...colours.map(([name, text]) => line(name, text)),
      section('What a status in the register means'),
      ...statusNames.map((status) => line(status, sentence(meaningOf(status).means))),
      section('Sending it back'),
      ...sendingBack.map((text) => line('', text)),
    ],
    protect: true,
    validations: [],
    highlights: [],
    print: { orientation: 'portrait', fitWidth: true, ...printed },
  };
}

function section(text: string): SheetRow {
  return {
    cells: [
      { value: text, style: 'section' },
      { value: null, style: 'section' },
    ],
  };
}

function line(name: string, text: string): SheetRow {
  return {
    cells: [
      { value: name, style: 'text' },
      { value: text, style: 'text' },
    ],
  };
}

function sentence(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}
