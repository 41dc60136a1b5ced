import type { SetCheck } from './set-check.js';

/** A question that names a scale which the set does not have. */
export const unknownScale: SetCheck = ({ questions, scales = {} }) =>
  questions.flatMap(({ scale }, index) =>
    scale === undefined || Object.hasOwn(scales, scale)
      ? []
      : [`/questions/${index}/scale "${scale}" is no scale of the set`],
  );
