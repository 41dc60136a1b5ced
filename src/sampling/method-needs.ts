import { UserError } from '../errors.js';
import type { Design } from './design.js';
import { methodOf } from './methods/index.js';
import type { SamplingMethod } from './methods/method.js';

/**
 * What the method of a design needs beside tickets.
 *
 * @throws UserError METHOD_LACKS_FIELD, METHOD_TAKES_NO_FIELD, ROTATION_NEEDS_SIMPLE
 */
export function needOf(design: Design): SamplingMethod['needs'] {
  const { needs } = methodOf(design.method);
  for (const name of ['measure', 'sort'] as const) {
    if (name === needs && design[name] === undefined) {
      throw new UserError(
        'METHOD_LACKS_FIELD',
        `The method ${design.method} needs --${name}, which was not given.`,
        name === 'measure'
          ? 'Give --measure FIELD: a number, or a coded field with an order of severity or with --weights.'
          : 'Give --sort FIELD,FIELD: the order of the list that every so many units are taken from.',
      );
    }
    if (name !== needs && design[name] !== undefined) {
      throw new UserError(
        'METHOD_TAKES_NO_FIELD',
        `The method ${design.method} makes no use of --${name}.`,
        'Leave it out, or choose the method that it belongs to.',
      );
    }
  }
  if (design.rotation !== undefined && design.method !== 'simple') {
    throw new UserError(
      'ROTATION_NEEDS_SIMPLE',
      `A rotation starts the order of tickets elsewhere, and the method ${design.method} does not draw by tickets alone.`,
      'Use --method simple, or --exclude the earlier draw.',
    );
  }
  return needs;
}
