import { BaseSequencer } from 'vitest/node';

/** Laws, attacks and long series come last: the first test that fails ends the run of a mutant. */
const slow = /\.law\.|attack|merge|means\.test/;

/** The order of test files, as Vitest asks for it: as a class. */
export class QuickFirst extends BaseSequencer {
  async sort(files) {
    const isSlow = ({ moduleId }) => Number(slow.test(moduleId));
    return files.toSorted((left, right) => isSlow(left) - isSlow(right));
  }
}
