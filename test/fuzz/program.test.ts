import { describe, expect, it } from 'vitest';
import { seed } from '../cli/run.js';
import { baseOf, rulesOf, type Base } from './base.js';
import { runInMemory, type RanInMemory } from './in-memory.js';
import { type Mutant, mutantOf, rawMutantOf } from './mutant.js';
import { consoleFaults } from './oracle/console.js';
import { drawFaults, tableOf, unescaped, validationFaults } from './oracle/outputs.js';
import { shownFaults } from './oracle/seen.js';
import { unpacked } from './oracle/unpacked.js';
import { decodeStrictly } from './oracle/strict-text.js';
import { first, howMany, isLong } from './settings.js';
import { bytesOf, here, missing, small, type Source } from './sources.js';

/** What is wrong with what the program makes of one mutant: with `validate`, then now and then with `draw`. */
async function verdict(
  number: number,
  { bytes, secrets, made }: Mutant,
  source: Source,
  base: Pick<Base, 'profile'>,
): Promise<readonly string[]> {
  const read = ['mutant.csv', '--profile', source.profile];
  const json = number % 2 === 0 ? ['--json'] : [];
  const validated = await runInMemory(['validate', ...read, '--out', 'out', ...json], bytes);
  const found = [
    ...consoleFaults(validated, secrets),
    ...fileFaults(validated, bytes, secrets, base),
  ];
  if (number % 4 === 0) {
    const design = [
      '--by',
      Object.keys(base.profile.fields).includes('outcome') ? 'outcome' : 'case_ref',
    ];
    const drawn = await runInMemory(
      ['draw', ...read, ...design, '--size', '2', '--seed', seed, '--out', 'out'],
      bytes,
    );
    const accepted = tableOf(validated.outputs.get('accepted.csv') ?? '');
    const cases = new Set(accepted.map((row) => unescaped(row['case_ref'] ?? '')));
    found.push(...consoleFaults(drawn, secrets).map((fault) => `draw ${fault}`));
    if (drawn.exitCode === 0) found.push(...drawFaults(drawn.outputs, cases));
  }
  return found.map((fault) => `${number} (${made}) ${fault}`);
}

function fileFaults(
  { exitCode, outputs }: RanInMemory,
  bytes: Uint8Array,
  secrets: readonly string[],
  { profile }: Pick<Base, 'profile'>,
): readonly string[] {
  if (exitCode === 2) return outputs.size === 0 ? [] : ['fails and writes all the same'];
  const { file } = JSON.parse(outputs.get('validation.json') ?? '{}') as {
    readonly file: { readonly encoding: string };
  };
  // The files of rows hold what stands in the columns of references and codes, whatever was moved there.
  const leaking = ['issues.csv', 'validation.json'].flatMap((name) =>
    shownFaults(outputs.get(name)?.replaceAll('\r\n', '\n') ?? '', secrets).map(
      (fault) => `${name} ${fault}`,
    ),
  );
  const text = decodeStrictly(unpacked(bytes), file.encoding);
  const column = profile.fields['case_ref']?.column ?? '';
  return [...leaking, ...(text === null ? [] : validationFaults(outputs, text, column))];
}

/** A quarter of the mutants of the reader, or all of them in the long form. */
const shareOf = ({ share }: Source): number => Math.ceil((howMany * share) / (isLong ? 100 : 400));

describe('the program, given a file spoilt at random,', () => {
  it.each(here)(
    'ends as it promises, shows nothing private and accounts for each row in what it writes: %s',
    async (_, source) => {
      const base = baseOf(source);
      const found: string[] = [];
      for (let number = first; number < first + shareOf(source); number += 1) {
        found.push(...(await verdict(number, mutantOf(number, base), source, base)));
      }
      expect(found).toEqual([]);
    },
    3_600_000,
  );

  it.skip.each(missing)('is not tried with %s', () => undefined);

  it('does so where the file had a fault of its own, or was no export', async () => {
    const found: string[] = [];
    for (const source of small) {
      const file = bytesOf(source);
      for (let number = first; number < first + shareOf(source); number += 1) {
        const told = await verdict(
          number,
          rawMutantOf(number, file),
          source,
          rulesOf(source.profile),
        );
        found.push(...told.map((one) => `${source.path} ${one}`));
      }
    }
    expect(found).toEqual([]);
  }, 3_600_000);
});
