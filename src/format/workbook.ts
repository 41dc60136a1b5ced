/**
 * A workbook as values: what its sheets say, not yet how a spreadsheet program stores it. Rows and
 * columns count from 1; ranges are written as C2:C27, several of them with a space between.
 */
export interface Workbook {
  readonly properties: {
    readonly title: string;
    readonly subject?: string;
    readonly creator: string;
    /** The language of the text, as a BCP 47 tag: en-GB. */
    readonly language: string;
  };
  readonly sheets: readonly Sheet[];
}

export interface Sheet {
  /** 1 to 31 characters, none of [ ] : * ? / \, unlike any other name when case is ignored. */
  readonly name: string;
  /** One for each column that has a cell; the width is in digits of the usual font. */
  readonly columns: readonly { readonly width: number }[];
  readonly rows: readonly SheetRow[];
  /** How many rows at the top and columns at the left stay in sight. */
  readonly frozen?: { readonly rows: number; readonly columns: number };
  /** Locks the cells that are not open. There is no password: it saves from slips, not from intent. */
  readonly protect: boolean;
  readonly validations: readonly Validation[];
  readonly highlights: readonly Highlight[];
  readonly print: Print;
  /** A range with its row of headings, to be narrowed down by the reader. */
  readonly filter?: string;
  readonly hidden?: true;
  readonly tables?: readonly SheetTable[];
}

export interface SheetRow {
  readonly cells: readonly SheetCell[];
  /** In points, fixed. Left out, it is estimated from the text, and grows when more is typed. */
  readonly height?: number;
}

export interface SheetCell {
  readonly value: CellValue;
  readonly style: StyleName;
  /** Says otherwise than the style whether the cell is locked in a protected sheet. */
  readonly locked?: boolean;
  /** A cell of this workbook, or a page of the web (https). */
  readonly link?: { readonly sheet: string; readonly cell: string } | { readonly url: string };
}

/** Text is always text, whatever it looks like; the empty text is a blank cell. */
export type CellValue = string | number | boolean | CalendarDate | null;

/** A day from 1 March 1900 on, as 2026-03-29. */
export interface CalendarDate {
  readonly date: string;
}

/** What a cell is there for; how that looks stands in one place, and no two differ by colour alone. */
export type StyleName =
  /** The title of a sheet: one line, which runs on over the blank cells to its right. */
  | 'title'
  /** The heading of a column. */
  | 'heading'
  /** The heading of a column of numbers. */
  | 'number-heading'
  /** A row that begins a group of rows: one line, as a title. */
  | 'section'
  /** What is read beside an answer. */
  | 'question'
  /** To be filled in with text or a choice: open. */
  | 'answer'
  /** To be filled in with a day: open. */
  | 'answer-date'
  /** To be filled in with a whole number: open. */
  | 'answer-number'
  /** Running text, or a text in a table. */
  | 'text'
  /** A remark on what stands beside it. */
  | 'note'
  | 'link'
  /** A whole number of a table, or the shorthand in its place. */
  | 'count'
  /** A proportion of a table, shown as a percentage: 0.25 reads 25.0%. */
  | 'percentage'
  /** A ratio or a mean of a table, with two decimals. */
  | 'decimal'
  /** A number of a table, shown with all the digits that it has. */
  | 'number';

/** What the reader may type into cells. A blank is always allowed. */
export interface Validation {
  readonly cells: string;
  readonly rule: ValidationRule;
  /** Shown while the cell is chosen: a title of at most 32 characters, a text of at most 255. */
  readonly prompt?: Notice;
  /** Shown when something else was typed, which is then refused. */
  readonly error: Notice;
}

export type ValidationRule =
  /** One of the values that stand in these cells of a sheet. */
  | { readonly kind: 'list'; readonly sheet: string; readonly cells: string }
  | { readonly kind: 'date'; readonly from: string; readonly to: string }
  | { readonly kind: 'whole-number'; readonly from: number; readonly to: number }
  | { readonly kind: 'text-length'; readonly most: number };

export interface Notice {
  readonly title: string;
  readonly text: string;
}

/** Marks the cells where the formula holds, written for the first of them: LEN($C2)=0. */
export interface Highlight {
  readonly cells: string;
  readonly formula: string;
  readonly style: HighlightName;
}

export type HighlightName =
  /** Something has to be filled in. */
  | 'missing'
  /** Something should be looked at again. */
  | 'attention'
  /** Nothing has to be filled in. */
  | 'not-needed';

/** On A4. */
export interface Print {
  readonly orientation: 'portrait' | 'landscape';
  /** The first and last row that are printed at the top of every page. */
  readonly titleRows?: readonly [number, number];
  /** The first and last column that are printed at the left of every page. */
  readonly titleColumns?: readonly [number, number];
  /** All that is printed, as a range; without it the whole sheet is. */
  readonly area?: string;
  /** Shrinks a sheet that is wider than the page. */
  readonly fitWidth: boolean;
  /** A line at the top of every page. */
  readonly header?: string;
  /** A line at the foot of every page, beside its number. */
  readonly footer?: string;
}

/** A range that programs and screen readers know as a table; its first row holds the headings. */
export interface SheetTable {
  /** Letters, digits and _, beginning with a letter, unlike a cell or the name of another table. */
  readonly name: string;
  readonly cells: string;
  /** Its headings let the reader narrow it down; the sheet itself has no filter then. */
  readonly filter?: true;
}
