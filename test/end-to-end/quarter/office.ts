import { generateKeyPairSync } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { call, type Ran, seed } from '../../cli/run.js';
import { answersOf } from './answers.js';
import { disguises, mark, withCanaries } from './canaries.js';

/** A made-up office with all that the pack of a quarter can be made from, every secret unmistakable. */
export interface Office {
  readonly at: (...parts: readonly string[]) => string;
  /** Calls the program and keeps what it said. */
  readonly run: (...args: readonly string[]) => Promise<Ran>;
  /** What was said so far on standard output and standard error, by the command. */
  readonly said: () => Readonly<Record<string, Uint8Array>>;
  /** Every planted value, and what reviewers typed once they have. */
  readonly planted: Set<string>;
  readonly audits: readonly AuditName[];
}

export type AuditName = 'complaints' | 'misconduct';

const audits: readonly AuditName[] = ['complaints', 'misconduct'];

/** The reviewers, by what should have been codes and are names. */
export const reviewers = [
  { id: `${mark} Brown`, conflicts: [{ field: 'severity', values: ['GM'] }] },
  { id: `${mark} Smith` },
  { id: `${mark} Jones` },
];

const draws = {
  complaints: {
    by: ['case_type', 'complainant_sex'],
    ...{ size: 16, minimum: 1, reserves: 1, double: '20%' },
  },
  misconduct: { by: ['case_type'], size: 6, reserves: 1 },
};

const dice = 'Town Hall, panel meeting of 2 October 2026';

/** Writes exports, populations, keys and reviewers, and commits to the draw of each audit. */
export async function openOffice(place: string): Promise<Office> {
  const at = (...parts: readonly string[]): string => join(place, ...parts);
  const planted = new Set<string>(reviewers.map(({ id }) => id));
  const kept: Record<string, Uint8Array> = {};
  const run = async (...args: readonly string[]): Promise<Ran> => {
    const ran = await call(args);
    kept[`${Object.keys(kept).length} ${args[0]}`] = Buffer.from(`${ran.stdout}\n${ran.stderr}`);
    return ran;
  };
  const office: Office = { at, run, said: () => kept, planted, audits };
  mkdirSync(at('exports'));
  for (const [name, cases] of [
    ['complaints', '220'],
    ['misconduct', '70'],
  ] as const) {
    await expectFine(
      ...['synth', '--case-type', name === 'complaints' ? 'complaint' : name, '--cases', cases],
      ...['--period', '2026-04-01..2026-09-30', '--seed', 'a quarter with everything'],
      ...['--out', at('made-up', name), '--quiet'],
    );
    const file = readdirSync(at('made-up', name)).find((each) => each.endsWith('.csv')) ?? '';
    const disguised = withCanaries(readFileSync(at('made-up', name, file), 'utf8'), disguises);
    writeFileSync(at('exports', `${name}.csv`), disguised.text);
    for (const value of Object.values(disguised.planted).flat()) planted.add(value);
  }
  writePopulations(at);
  writeFileSync(at('reviewers.json'), JSON.stringify({ reviewers }));
  const keys = generateKeyPairSync('ed25519', {
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  });
  writeFileSync(at('signing.pem'), keys.privateKey);
  writeFileSync(at('public.pem'), keys.publicKey);
  for (const name of audits) {
    await fine(
      run,
      ...['commit', at('exports', `${name}.csv`), '--profile', name],
      ...designOf(name),
      ...[
        ...['--period', '2026-Q3', '--reviewers', at('reviewers.json')],
        ...['--seed-source', 'dice', '--seed-detail', dice, '--office', 'An office that is not'],
        ...['--register', at('register.jsonl'), '--out', at('commitments', name)],
      ],
    );
  }
  return office;
}

/** The configuration of the quarter as a file; members of audits and of the whole can be changed. */
export function configured(
  { at }: Office,
  name: string,
  ofAudit: (audit: AuditName) => object = () => ({}),
  ofPack: object = {},
): string {
  const audit = (own: AuditName, more: object) => ({
    name: own,
    export: `exports/${own}.csv`,
    profile: own,
    draw: draws[own],
    commitment: `commitments/${own}`,
    ...more,
    ...ofAudit(own),
  });
  const path = at(`${name}.json`);
  writeFileSync(
    path,
    JSON.stringify({
      title: 'Audit pack, July to September 2026',
      office: 'An office that is not',
      period: '2026-Q3',
      yearToDate: 'financial',
      seed,
      reviewers,
      audits: [
        audit('complaints', {
          title: 'Public complaints',
          questions: 'public-complaints',
          benchmark: 'residents.json',
          disparity: [
            { outcome: 'outcome', event: ['NFA'], group: 'complainant_sex', reference: 'M' },
          ],
        }),
        audit('misconduct', {
          title: 'Conduct matters',
          questions: 'conduct',
          benchmark: 'workforce.json',
          disparity: [
            {
              unit: 'subject',
              outcome: 'outcome',
              event: ['NFA'],
              group: 'officer_sex',
              reference: 'M',
            },
          ],
        }),
      ],
      outputs: { folder: `packs/${name}`, register: 'register.jsonl', ledger: 'ledger.jsonl' },
      ...ofPack,
    }),
  );
  return path;
}

/** Fills in the checklists of a pack as its reviewers would, and evaluates them: the folder of each audit. */
export async function readSamples({ at, run, planted }: Office, pack: string): Promise<void> {
  for (const name of audits) {
    const own = at('packs', pack, 'data/restricted', name);
    const { files, typed } = answersOf(own);
    for (const value of typed) planted.add(value);
    mkdirSync(at('inbox', name), { recursive: true });
    for (const [file, text] of Object.entries(files)) writeFileSync(at('inbox', name, file), text);
    await fine(
      run,
      ...[
        ...[
          'evaluate',
          join(own, 'draw'),
          at('inbox', name),
          '--checklist',
          join(own, 'checklist'),
        ],
        ...['--pseudonym-key', at('keys/pseudonyms.key'), '--as-at', '2026-11-30'],
        ...['--register', at('register.jsonl'), '--log', 'json', '--out', at('findings', name)],
      ],
    );
  }
}

/** A result or the reason why there is none. */
export async function fine(run: Office['run'], ...args: readonly string[]): Promise<Ran> {
  const ran = await run(...args);
  if (ran.exitCode !== 0)
    throw new Error(`${args[0]} ended with ${ran.exitCode}: ${ran.stdout}${ran.stderr}`);
  return ran;
}

async function expectFine(...args: readonly string[]): Promise<void> {
  await fine((...given) => call(given), ...args);
}

function designOf(name: AuditName): readonly string[] {
  const { by, size, reserves } = draws[name];
  const { minimum, double } = draws.complaints;
  return [
    ...['--by', by.join(','), '--size', String(size), '--reserves', String(reserves)],
    ...(name === 'complaints' ? ['--minimum', String(minimum), '--double', double] : []),
  ];
}

/** Residents by sex in one row, and a workforce by sex and force in a row for each number. */
function writePopulations(at: Office['at']): void {
  const made = { source: 'Made up; no such people exist', date: '2026-03-31' };
  const residents = {
    ...made,
    title: 'Made-up residents by sex',
    population: 'residents',
    file: 'residents.csv',
    layout: 'wide',
    columns: {},
    field: 'complainant_sex',
    categories: { Women: 'F', Men: 'M', Others: 'X' },
  };
  const workforce = {
    ...made,
    title: 'Made-up workforce by sex',
    population: 'officers and staff',
    file: 'workforce.csv',
    layout: 'long',
    columns: { area: 'Force', category: 'Sex', people: 'Headcount' },
    field: 'officer_sex',
    categories: { Women: 'F', Men: 'M', Others: 'X' },
    areas: { field: 'force', map: { 'Mercia Vale': 'Mercia Vale Police (made-up)' } },
  };
  writeFileSync(at('residents.json'), JSON.stringify(residents));
  writeFileSync(at('residents.csv'), 'Women,Men,Others\n151000,148200,1310\n');
  writeFileSync(at('workforce.json'), JSON.stringify(workforce));
  const rows = ['Women,1490', 'Men,2120', 'Others,9'].map((row) => `Mercia Vale,${row}\n`);
  writeFileSync(at('workforce.csv'), `Force,Sex,Headcount\n${rows.join('')}`);
}
