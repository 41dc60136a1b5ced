import { expectClose } from '../statistics/closeness.js';

/** As expectClose, for a figure that may be null where there is none. */
export function close(actual: number | null | undefined, expected: number, relative: number): void {
  expectClose(actual ?? undefined, expected, relative);
}
