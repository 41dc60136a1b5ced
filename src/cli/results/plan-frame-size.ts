import { UserError } from '../../errors.js';
import type { Given } from '../command.js';
import { list, wholeNumber } from '../given.js';

/**
 * The size of a frame without an export; undefined where there is one.
 *
 * @throws UserError PLAN_NEEDS_A_FRAME, PLAN_FRAME_TOO_LARGE, PLAN_OPTION_NEEDS_EXPORT
 */
export function frameSizeAlone(given: Given): number | undefined {
  const frameSize = wholeNumber(given, 'frame-size', 1);
  const hasExport = given.arguments[0] !== undefined;
  if (hasExport === (frameSize !== undefined)) {
    throw new UserError(
      'PLAN_NEEDS_A_FRAME',
      hasExport
        ? 'plan was given an export and --frame-size, which may differ.'
        : 'plan was given neither an export nor --frame-size.',
      'Give the export with --profile PROFILE, or --frame-size N for a number of files alone.',
    );
  }
  if (frameSize !== undefined && frameSize > largestFrame) {
    throw new UserError(
      'PLAN_FRAME_TOO_LARGE',
      `--frame-size ${frameSize} is more than a million files.`,
      `Give --frame-size ${largestFrame}: beyond it the figures are those of a process without end.`,
    );
  }
  const [first] = hasExport ? [] : exportOptions.filter((name) => list(given, name).length > 0);
  if (first === undefined) return frameSize;
  throw new UserError(
    'PLAN_OPTION_NEEDS_EXPORT',
    `--${first} says something about single files, and --frame-size only how many there are.`,
    `Give the export in place of --frame-size, or leave out --${first}.`,
  );
}

const largestFrame = 1_000_000;

/** Options that nothing can be made of without an export. */
const exportOptions = [
  ...['by', 'where', 'period', 'schema', 'groups', 'reference', 'take-all', 'exclude'],
  ...['rotate-from', 'measure', 'sort', 'spread-of', 'id-field'],
];
