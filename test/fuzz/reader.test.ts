import { performance } from 'node:perf_hooks';
import { describe, expect, it } from 'vitest';
import type { Intake } from '../../src/frame/intake.js';
import { readExport } from '../../src/frame/read-export.js';
import { codeLists } from '../schemas/shipped.js';
import { shippedLibrary } from '../frame/support.js';
import { baseOf, rulesOf } from './base.js';
import { type Mutant, mutantOf, rawMutantOf, swallowMutantOf } from './mutant.js';
import { brokenPromises } from './oracle/judge.js';
import { silentSwallow } from './oracle/swallowed.js';
import type { Rules } from './oracle/values.js';
import { first, howMany } from './settings.js';
import { bytesOf, here, missing, small, type Source } from './sources.js';

const longest = 5000;

/** What is wrong with the reading of one mutant; a throw and a long wait are wrong, too. */
async function verdict<Made extends Mutant>(
  mutant: Made,
  rules: Rules,
  judge: (intake: Intake, mutant: Made) => readonly string[],
): Promise<readonly string[]> {
  const begun = performance.now();
  try {
    const source = { name: 'mutant.csv' };
    const intake = await readExport(once(mutant.bytes), source, rules.profile, shippedLibrary);
    const slow = performance.now() - begun > longest ? ['it takes too long'] : [];
    return [...slow, ...judge(intake, mutant)].map((fault) => `(${mutant.made}) ${fault}`);
  } catch (error) {
    return [`(${mutant.made}) it throws ${String(error)}`];
  }
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield await Promise.resolve(bytes);
}

/** The verdicts of all mutants of a source, each with its number. */
async function verdicts<Made extends Mutant>(
  count: number,
  rules: Rules,
  make: (number: number) => Made,
  judge: (intake: Intake, mutant: Made) => readonly string[] = (intake, mutant) =>
    brokenPromises(intake, mutant.bytes, mutant, rules),
): Promise<readonly string[]> {
  const found: string[] = [];
  for (let number = first; number < first + count; number += 1) {
    const told = await verdict(make(number), rules, judge);
    found.push(...told.map((one) => `${number} ${one}`));
  }
  return found;
}

const shareOf = ({ share }: Source): number => Math.ceil((howMany * share) / 100);

describe('the reader, of a file spoilt at random,', () => {
  it.each(here)(
    'loses no row, invents none, misplaces none and shows nothing private: %s',
    async (_, source) => {
      const base = baseOf(source);
      const make = (number: number): Mutant => mutantOf(number, base);
      expect(await verdicts(shareOf(source), base, make)).toEqual([]);
    },
    3_600_000,
  );

  it.skip.each(missing)('is not tried with %s', () => undefined);

  it('keeps to all this where the file had a fault of its own, or was no export', async () => {
    const found: string[] = [];
    for (const source of small) {
      const file = bytesOf(source);
      const rules = { ...rulesOf(source.profile), codeLists };
      const make = (number: number): Mutant => rawMutantOf(number, file);
      const told = await verdicts(shareOf(source), rules, make);
      found.push(...told.map((one) => `${source.path} ${one}`));
    }
    expect(found).toEqual([]);
  }, 3_600_000);
});

describe('a quote that is opened in one row and closed in a later one', () => {
  it.each(here)(
    'is always told of, in the row that opens it: %s',
    async (_, source) => {
      const base = baseOf(source);
      const make = (number: number): ReturnType<typeof swallowMutantOf> =>
        swallowMutantOf(number, base);
      const judge = (intake: Intake, mutant: ReturnType<typeof make>) => [
        ...silentSwallow(intake, mutant.line),
        ...brokenPromises(intake, mutant.bytes, mutant, base),
      ];
      expect(await verdicts(Math.ceil(shareOf(source) / 4), base, make, judge)).toEqual([]);
    },
    3_600_000,
  );
});
