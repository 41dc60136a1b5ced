import type { AnswerRow } from '../rows/answer-row.js';
import { folded } from '../sheets/cell-text.js';
import type { RepeatedRow } from './placement.js';

/** What the answers of one reader to one row come to. */
export interface MergedClaims {
  /** The answer that counts; null where the answers differ. */
  readonly row: AnswerRow | null;
  readonly repeated: readonly RepeatedRow[];
  readonly conflicting: readonly AnswerRow[];
}

/**
 * Makes one answer of all that a reader gave to a row: the first that can be used, or the first at
 * all. Answers that differ are all refused, as the files do not say which is the later.
 */
export function mergeClaims(
  claims: readonly AnswerRow[],
  cannotBeUsed: (row: AnswerRow) => boolean,
): MergedClaims {
  const said = new Set(claims.map(({ answer, typed }) => answer ?? `? ${folded(typed)}`));
  if (said.size > 1) return { row: null, repeated: [], conflicting: claims };
  const row = claims.find((claim) => !cannotBeUsed(claim)) ?? claims[0] ?? null;
  const repeated = claims.flatMap((claim) =>
    row === null || claim === row ? [] : [{ row: claim, first: row }],
  );
  return { row, repeated, conflicting: [] };
}
