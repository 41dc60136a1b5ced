import { compareBytewise } from '../frame/bytewise.js';
import { certificateOf } from './proof/certificate-of.js';
import { checkCertificate } from './proof/check-certificate.js';
import { mergeProposals } from './proposals/merge-proposals.js';
import type {
  DisclosureRules,
  Population,
  ProtectedRelease,
  PublishedBefore,
  ReleaseCell,
  UnprotectedCount,
} from './release.js';
import { sensitiveSets, type SensitiveSet } from './rules/sensitive-sets.js';
import { blamedFor } from './search/blame.js';
import { problemWithin } from './search/problem-within.js';
import { search, type Found } from './search/search.js';
import { taskOf, type Task } from './search/task.js';
import { readRelease, type Reading } from './sets/read-release.js';
import { boxKey } from './sets/box.js';

/**
 * Decides which counts of a release must be hidden so that no reader can tell, from all that is shown
 * and was published before, that a sensitive count is above 1 or below the threshold, nor anybody who
 * is alone in one what another is; and proves it. Nothing is to be published of a release that is
 * refused. The same release in another order gives the same answer.
 *
 * Throws RangeError where the cells do not fit the population, and an error when the proof does not
 * hold, which is a fault of the program.
 */
export function protectRelease(
  population: Population,
  cells: readonly ReleaseCell[],
  before: readonly PublishedBefore[],
  rules: DisclosureRules,
): ProtectedRelease {
  const refused = (
    unprotected: readonly UnprotectedCount[],
    troubled: readonly string[] = unprotected.flatMap((one) => one.cells),
  ): ProtectedRelease => {
    const keys = new Set(troubled);
    const reason = unprotected.some(({ obstacle }) => obstacle === 'too-large')
      ? 'too-large'
      : 'unprotected';
    const proposals = mergeProposals(population, cells, { reason, cells: keys }, rules);
    return { status: 'refused', unprotected, proposals };
  };
  const everyKey = cells.map(({ key }) => key).sort(compareBytewise);
  const reading = readRelease(population, cells, before);
  if (reading.contradicted.length > 0) {
    return refused([{ obstacle: 'ledger-contradicts', sensitive: null, cells: everyKey }]);
  }
  const sensitive = sensitiveSets(reading, rules.threshold);
  const tooLarge: UnprotectedCount = { obstacle: 'too-large', sensitive: null, cells: everyKey };
  const circumstances = { zerosAreLocked: true };
  const problem = problemWithin(reading, sensitive, circumstances, rules.largestModel);
  if (problem === null) return refused([tooLarge], sensitiveCells(reading, sensitive));
  const task = taskOf(reading, sensitive, problem);
  const found = search(task);
  if (found.failures.length > 0) {
    return refused(
      found.failures.map((failure) => {
        const blamed = blamedFor(task, failure);
        return {
          obstacle: failure.obstacle,
          sensitive: sensitive[failure.requirement.about]?.said ?? null,
          cells: blamed.length > 0 ? blamed : everyKey,
        };
      }),
    );
  }
  const primary = sensitiveCells(reading, sensitive);
  const hidden = [...new Set([...primary, ...hiddenCells(task, found)])].sort(compareBytewise);
  const certificate = certificateOf(population, task, found);
  const faults = checkCertificate(population, cells, hidden, before, certificate, rules);
  if (faults.length > 0) {
    throw new Error(`disclosure control failed its own proof: ${faults.slice(0, 3).join('; ')}`);
  }
  const trouble = { reason: 'third-hidden', cells: new Set(hidden) } as const;
  return {
    status: 'protected',
    hidden,
    primary,
    certificate,
    knownBefore: sensitive.flatMap(({ said }, about) => {
      const known = found.known[about];
      return known === undefined || (known.low === null && known.high === null) ? [] : [said];
    }),
    proposals: mergeProposals(population, cells, trouble, rules),
  };
}

/** Keys of the cells that are sensitive themselves, in order. */
function sensitiveCells(reading: Reading, sensitive: readonly SensitiveSet[]): readonly string[] {
  const boxes = new Set(
    sensitive.flatMap(({ whole, part }) => (part === null ? [boxKey(whole)] : [])),
  );
  return reading.sets
    .filter(({ box }) => boxes.has(boxKey(box)))
    .flatMap(({ cells }) => cells.map(({ key }) => key))
    .sort(compareBytewise);
}

function hiddenCells({ problem }: Task, { hiding }: Found): readonly string[] {
  return problem.figures.flatMap(({ cells }, figure) => (hiding.hidden[figure] === 1 ? cells : []));
}
