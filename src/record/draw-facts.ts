import type { Frame } from '../frame/frame.js';
import type { Scope } from './scope.js';

/** What a record says of the export and the frame beside the units themselves. */
export interface DrawFacts {
  readonly scope: Scope;
  readonly input: {
    readonly sha256: string;
    readonly bytes: number;
    readonly rows: number;
    readonly accepted: number;
    readonly rejected: number;
    readonly blank: number;
  };
  /**
   * The rest of the ledger of rows: sheetRows = titleRows + header + rows of the input. Absent where
   * an earlier record has it, or lacks it, already.
   */
  readonly sheet?: {
    readonly sheetRows: number;
    readonly titleRows: number;
    readonly header: number;
  };
  readonly collapsed: Frame['rules'];
  readonly counts: Frame['counts'];
  readonly leftOut: Frame['leftOut'];
}

export function factsOf(frame: Frame, scope: Scope): DrawFacts {
  const { file, counts, ledger } = frame.intake;
  const { sheetRows, titleRows, header } = ledger;
  return {
    scope,
    input: { sha256: file.sha256, bytes: file.bytes, ...counts },
    sheet: { sheetRows, titleRows, header },
    collapsed: frame.rules,
    counts: frame.counts,
    leftOut: frame.leftOut,
  };
}
