import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { expectRefusal } from './expect-refusal.js';
import { call, complaints, everythingBelow, run, scratchFolder, seed } from './run.js';

const place = scratchFolder('refused-requests');
const target = join(place, 'out');
const read = [complaints, '--profile', 'complaints'];
const sized = ['--size', '40', '--seed', seed];
const demonstration = 'dipsample demonstration seed, never for a real draw';

const part = join(place, 'part.csv');
const partText = readFileSync(complaints, 'utf8').split('\r\n').slice(0, 200).join('\r\n');
writeFileSync(part, `${partText}\r\n`);
const before = everythingBelow(place);

afterEach(() => {
  const after = everythingBelow(place);
  rmSync(target, { recursive: true, force: true });
  expect(after).toEqual(before);
});

type Refusal = readonly [string, readonly string[], string, readonly string[]];

const draws: readonly Refusal[] = [
  [
    'an unknown stratum field',
    [...read, ...sized, '--by', 'outcom'],
    'UNKNOWN_FIELD',
    ['"outcom"', 'Did you mean outcome?'],
  ],
  [
    'a sample larger than the frame',
    [...read, '--size', '361', '--seed', seed],
    'SAMPLE_LARGER_THAN_FRAME',
    ['361', '360', '--size 360'],
  ],
  [
    'a stratum smaller than its minimum',
    [...read, ...sized, '--by', 'outcome', '--minimum', '2'],
    'STRATUM_SMALLER_THAN_MINIMUM',
    ['CTA_M (1)', '--minimum 1'],
  ],
  [
    'minimums that add up to more than the sample',
    [...read, '--size', '8', '--seed', seed, '--by', 'outcome', '--minimum', '1'],
    'SAMPLE_SMALLER_THAN_MINIMA',
    ['8', '9'],
  ],
  [
    'a cap under which the sample does not fit',
    [...read, ...sized, '--by', 'case_type', '--cap', '3'],
    'SAMPLE_LARGER_THAN_CAPS',
    ['--cap'],
  ],
  [
    'a stratum to be taken whole that is not there',
    [...read, ...sized, '--by', 'outcome', '--take-all', 'Nope'],
    'TAKE_ALL_UNKNOWN',
    ['Nope', 'CTA_M'],
  ],
  ['a short seed', [...read, '--size', '5', '--seed', 'luck'], 'SEED_INVALID', ['4 characters']],
  ['a whole number for a seed', [...read, '--size', '5', '--seed', '42'], 'SEED_INVALID', ['20']],
  [
    'a seed with a space at its end',
    [...read, '--size', '5', '--seed', `${seed} `],
    'SEED_INVALID',
    ['space'],
  ],
  [
    'a seed with a letter outside ASCII',
    [...read, '--size', '5', '--seed', 'the café on the corner, 2026'],
    'SEED_INVALID',
    ['ASCII'],
  ],
  [
    'the demonstration seed on another export',
    [part, '--profile', 'complaints', '--size', '5', '--seed', demonstration],
    'SEED_DEMONSTRATION',
    ['bundled exports'],
  ],
  [
    'an unknown profile',
    [complaints, '--profile', 'complaint', ...sized],
    'PROFILE_UNKNOWN',
    ['complaint', 'Did you mean complaints?'],
  ],
  ['a row for a unit', [...read, ...sized, '--unit', 'row'], 'OPTION_NOT_A_CHOICE', ['--unit row']],
  [
    'an unknown allocation',
    [...read, ...sized, '--allocation', 'fair'],
    'OPTION_NOT_A_CHOICE',
    ['--allocation fair', 'proportional, equal'],
  ],
  [
    'an unknown method',
    [...read, ...sized, '--method', 'magic'],
    'OPTION_NOT_A_CHOICE',
    ['--method magic', 'simple'],
  ],
  ['no size', [...read, '--seed', seed], 'OPTION_MISSING', ['--size']],
  ['no seed', [...read, '--size', '5'], 'OPTION_MISSING', ['--seed']],
  ['no profile', [complaints, ...sized], 'OPTION_MISSING', ['--profile']],
  ...['five', '0', '-3', '2.5', '1e2', ''].map((size): Refusal => [
    `the size ${JSON.stringify(size)}`,
    [...read, `--size=${size}`, '--seed', seed],
    'OPTION_NOT_A_NUMBER',
    [`--size ${size}`],
  ]),
  [
    'a --where without a value',
    [...read, ...sized, '--where', 'outcome'],
    'WHERE_INVALID',
    ['outcome'],
  ],
  ['a --where without a field', [...read, ...sized, '--where', '=NFA'], 'WHERE_INVALID', ['=NFA']],
  [
    'a --where on an unknown field',
    [...read, ...sized, '--where', 'outcom=NFA'],
    'UNKNOWN_FIELD',
    ['"outcom"'],
  ],
  [
    'a --where with a value that the field cannot have',
    [...read, ...sized, '--where', 'outcome=NFA,Nonsense'],
    'UNKNOWN_VALUE',
    ['outcome', 'Nonsense'],
  ],
  [
    'a period that is none',
    [...read, ...sized, '--period', '2026-Q5'],
    'PERIOD_INVALID',
    ['2026-Q5'],
  ],
  [
    'a period back to front',
    [...read, ...sized, '--period', '2026-09-30..2026-07-01'],
    'PERIOD_INVALID',
    ['2026-09-30..2026-07-01'],
  ],
  [
    'a period without a case in it',
    [...read, ...sized, '--period', '2019-Q1'],
    'FRAME_EMPTY',
    ['period'],
  ],
];

describe('a draw is refused, and nothing written, for', () => {
  it.each(draws)('%s', async (_, args, code, words) => {
    expectRefusal(await call(['draw', ...args, '--out', target]), code, words);
  });

  it('a missing --out', async () => {
    expectRefusal(await call(['draw', ...read, ...sized]), 'OPTION_MISSING', ['--out']);
  });
});

const query = ['--outcome', 'outcome', '--event', 'NFA', '--group', 'complainant_ethnicity_group'];
const against = ['--reference', 'White'];

const comparisons: readonly Refusal[] = [
  [
    'an event that the outcome cannot have',
    [...query, ...against, '--event', 'Nope'],
    'UNKNOWN_VALUE',
    ['outcome', '"Nope"', 'No further action'],
  ],
  [
    'an unknown group',
    [...query.slice(0, 4), '--group', 'complainant_ethnic', ...against],
    'UNKNOWN_FIELD',
    ['complainant_ethnic', 'Did you mean complainant_ethnicity'],
  ],
  [
    'a reference group without members',
    [...query, '--reference', 'Whit'],
    'REFERENCE_ABSENT',
    ['"Whit"', 'White'],
  ],
  [
    'a unit that cannot be counted',
    [...query, ...against, '--unit', 'people'],
    'OPTION_NOT_A_CHOICE',
    ['--unit people', 'subject'],
  ],
  [
    'a threshold that hides nothing',
    [...query, ...against, '--threshold', '1'],
    'OPTION_NOT_A_NUMBER',
    ['--threshold 1'],
  ],
  ['no outcome', [...query.slice(2), ...against], 'QUERY_INCOMPLETE', ['--outcome']],
  [
    'no event',
    [...query.slice(0, 2), ...query.slice(4), ...against],
    'QUERY_INCOMPLETE',
    ['--event'],
  ],
  ['no group', [...query.slice(0, 4), ...against], 'QUERY_INCOMPLETE', ['--group']],
  ['no reference', query, 'QUERY_INCOMPLETE', ['--reference']],
];

describe('a comparison is refused, and nothing written, for', () => {
  it.each(comparisons)('%s', async (_, args, code, words) => {
    expectRefusal(await call(['disparity', ...read, ...args, '--out', target]), code, words);
  });
});

describe('a request that is no request is refused by the real process, with the help named:', () => {
  const usage: readonly (readonly [string, readonly string[], string])[] = [
    ['an unknown command', ['drw'], "unknown command 'drw'"],
    ['an unknown option', ['draw', ...read, ...sized, '--sizze', '3'], "unknown option '--sizze'"],
    ['an option without its value', ['draw', ...read, '--size'], 'argument missing'],
    ['no export', ['validate'], "missing required argument 'EXPORT'"],
    ['a second export', ['validate', ...read, complaints], 'too many arguments'],
  ];
  it.each(usage)('%s', (_, args, words) => {
    const ran = run(args);
    expect(ran.stderr).toContain(`error: `);
    expect(ran.stderr).toContain(words);
    expect(ran.stderr).toContain('--help shows');
    expect(ran.stderr).not.toMatch(/^\s+at /m);
    expect(ran.stdout).toBe('');
    expect(ran.exitCode).toBe(2);
  });

  it('no command at all shows the help and exits with 2', () => {
    const ran = run([]);
    expect(ran.stdout).toBe('');
    expect(ran.stderr).toContain('Usage: dipsample');
    expect(ran.exitCode).toBe(2);
  });

  it('asking for help or the version is fine', () => {
    for (const args of [['--help'], ['draw', '--help'], ['--version']]) {
      const ran = run(args);
      expect(ran.stderr).toBe('');
      expect(ran.stdout).not.toBe('');
      expect(ran.exitCode).toBe(0);
    }
  });
});

describe('other commands are refused for', () => {
  it('a date that is none', async () => {
    const ran = await call(['validate', ...read, '--as-at', '30/09/2026']);
    expectRefusal(ran, 'AS_AT_INVALID', ['30/09/2026']);
  });

  it('a date that no calendar has', async () => {
    const ran = await call(['validate', ...read, '--as-at', '2026-02-30']);
    expectRefusal(ran, 'AS_AT_INVALID', ['2026-02-30']);
  });

  it('a code that nothing has', async () => {
    expectRefusal(await call(['explain', 'NOPE']), 'CODE_UNKNOWN', ['NOPE']);
  });

  it('a synthetic export without a seed', async () => {
    expectRefusal(await call(['synth', '--out', target]), 'OPTION_MISSING', ['--seed']);
    const blank = await call(['synth', '--seed', '  ', '--out', target]);
    expectRefusal(blank, 'SEED_EMPTY', ['seed']);
  });

  it('a folder that is not there, or holds no result', async () => {
    const gone = join(place, 'gone');
    expectRefusal(await call(['verify', gone]), 'FOLDER_MISSING', [gone]);
    expectRefusal(await call(['verify', place]), 'FOLDER_NOT_A_RESULT', [place]);
    const args = ['checklist', place, '--questions', 'conduct', '--out', target];
    expectRefusal(await call(args), 'FOLDER_NOT_A_DRAW', [place]);
  });
});
