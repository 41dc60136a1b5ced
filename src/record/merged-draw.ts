import { UserError } from '../errors.js';
import { compareBytewise } from '../frame/bytewise.js';
import type { Draw } from '../sampling/draw-sample.js';
import { drawMerged } from '../sampling/merge.js';
import { checkAgreement } from './merged-agreement.js';
import type { SentPartial } from './partial-reading.js';

/** The draw from the whole, and its parts in the order in which a record names them. */
export interface MergedDraw {
  readonly draw: Draw;
  readonly parts: readonly SentPartial[];
}

/**
 * Puts partial draws together: the draw from the union of their frames. The order in which they are
 * given never matters; they come out by their prefixes.
 *
 * @throws UserError MERGE_LACKS_PARTIALS, MERGE_DIFFERS, MERGE_IDS_OVERLAP, and those of a draw
 */
export function mergePartials(sent: readonly SentPartial[]): MergedDraw {
  const parts = sent.toSorted(
    (left, right) =>
      compareBytewise(left.partial.prefixes[0] ?? '', right.partial.prefixes[0] ?? '') ||
      compareBytewise(left.sha256, right.sha256),
  );
  const [first] = parts;
  if (first === undefined) {
    throw new UserError(
      'MERGE_LACKS_PARTIALS',
      'There is no partial draw to merge.',
      'Give the partial.json of every force: dipsample draw --merge a.json b.json --out national.',
    );
  }
  checkAgreement(sent);
  const { design, seed } = first.partial;
  const draws = parts.map(({ partial: { frame, strata } }) => ({
    frameSize: frame.units,
    excluded: frame.excluded ?? 0,
    strata,
  }));
  return { draw: drawMerged(draws, design, seed.text), parts };
}
