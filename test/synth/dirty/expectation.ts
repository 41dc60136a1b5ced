/** What a reader must report of one dirty file; written from what was planted, not from what a reader said. */
export interface FileExpectation {
  /** Name of a shipped profile. */
  readonly profile: string;
  /** The profile is to be read without its declared order of dates. */
  readonly withoutDateOrder?: true;
  /** What is wrong with the file, in a few words. */
  readonly about: string;
  readonly status: 'read' | 'refused';
  readonly counts: {
    readonly rows: number;
    readonly accepted: number;
    readonly rejected: number;
    readonly blank: number;
  };
  /** Issues of the file and of its rows together, in the order of the rows. */
  readonly issues: readonly ExpectedIssue[];
  /** Values that must come out right where a wrong encoding or delimiter would spoil them. */
  readonly values?: readonly ExpectedValue[];
}

interface ExpectedValue {
  readonly row: number;
  readonly field: string;
  readonly value: string;
}

export interface ExpectedIssue {
  readonly code: string;
  readonly severity: 'error' | 'warning';
  /** The row as a spreadsheet numbers it, title rows counted. */
  readonly row: number | null;
  /** The physical line on which the row begins. */
  readonly line: number | null;
  readonly field: string | null;
}

export interface DirtyFile {
  readonly name: string;
  readonly content: Uint8Array;
  readonly expectation: FileExpectation;
}

export const noRows = { rows: 0, accepted: 0, rejected: 0, blank: 0 } as const;
