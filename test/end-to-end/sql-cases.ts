import { existsSync, readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { tableToCsv } from '../../src/format/csv.js';
import type { SqlDialect } from '../../src/format/sql/dialect.js';
import { writeQuery } from '../../src/format/sql/write-query.js';
import { hashSeed, ticketOf } from '../../src/random/ticket.js';
import { frameTable } from '../../src/report/draw-tables.js';
import { drawQuery } from '../../src/report/query/draw-query.js';
import { decidingFields, type Design } from '../../src/sampling/design.js';
import { drawSample } from '../../src/sampling/draw-sample.js';
import { givesChances } from '../../src/report/query/gives-chances.js';
import type { FrameUnit } from '../../src/sampling/stratum.js';

/** A draw that a database must repeat. */
export interface SqlCase {
  readonly title: string;
  readonly units: readonly FrameUnit[];
  readonly design: Design;
  readonly seed: string;
}

/** A row that a query gives: every cell as text, and the inclusion probability as a number. */
export type SqlRow = readonly (string | number)[];

/** What `drawSample` draws, as the query must give it. */
export function expectedRows({ units, design, seed }: SqlCase): readonly SqlRow[] {
  return drawSample(units, design, seed).strata.flatMap(({ values, drawn }) =>
    drawn.map(({ unitId, role, rank, ticket, inclusion }) => [
      ...values,
      unitId,
      role,
      String(rank),
      ticket,
      ...(givesChances(design) ? [inclusion] : []),
    ]),
  );
}

/** How many columns of a row are text: the others are numbers. */
export function textColumns({ design }: SqlCase): number {
  return design.by.length + 4;
}

export function queryOf(
  { units, design, seed }: SqlCase,
  dialect: SqlDialect,
  table: readonly string[] | null = null,
): string {
  return writeQuery(drawQuery(drawSample(units, design, seed), units, table), dialect);
}

export function frameFile({ units, design }: SqlCase): string {
  return tableToCsv(frameTable(design, units));
}

const seed = '27 41 06 59 33 18 lottery 2026-10-03';

const design: Design = {
  unit: 'case',
  by: ['outcome'],
  size: 20,
  allocation: 'proportional',
  method: 'simple',
  minimum: 0,
  cap: null,
  takeAll: [],
  reserves: 2,
};

/** Texts that collations, quoting, spreadsheets and shells like to change. */
const awkward: readonly string[] = [
  ...['aa', 'ab', 'AA', 'a', 'A', 'b', 'B', 'z', 'ø', 'å', 'é', 'e', 'Z'],
  ...['ch', 'ci', 'cz', 'dd', 'de', 'dz', 'ff', 'fg', 'll', 'lm', 'lz', 'ng', 'rh', 'th', 'tz'],
  ...['1', '10', '2', '02', '-5', '+1', '=cmd', '@SUM(A1)', "'=1", "''@", "'plain", "'"],
  ...[
    '"',
    '""',
    'say "no"',
    "o'clock",
    '\\',
    '\\n',
    '\\.',
    "\\'",
    '$1',
    '${x}',
    '%s',
    ':name',
    ';--',
  ],
  ...[
    '/* x */',
    '-- x',
    '|',
    'a|b',
    '||',
    ',',
    'a,b',
    'NULL',
    'null',
    '',
    ' lead',
    'trail ',
    'a b',
  ],
  ...['\t=1', '\n=1', '\r', 'two\nlines', 'two\r\nlines', '\u00a0=1', '\u3000\uff1d', '\u200b-1'],
  ...[
    '\ufeff+',
    '\uff0b',
    '\uff0d',
    '\uff20',
    '\u202eabc',
    '\u2028',
    '\u1680=',
    '\u2029@',
    '\u180e=',
  ],
  ...['\ue000', '\uffee', '\u{10000}', '\u{1f642}', '\u{1f642}a', '\u{e0041}', 'e\u0301', '\u00c5'],
];

const outcomes = ['aa', 'ab', 'Z', 'ch', 'ci', '=cmd', "it's", '\\', '\u{1f642}', '\ue000', ''];

/** A frame of awkward references, values and numbers. */
const awkwardFrame = awkward.flatMap((text, index) =>
  ['', 'dd', '7'].map((end, copy) => ({
    unitId: `${text}${end}|${copy}`,
    fields: {
      outcome: outcomes[(index + copy) % outcomes.length] ?? '',
      area: awkward[(index * 7 + copy) % 11] ?? '',
      days: ['-3', '9', '10', '-0', '0', '007', '7.0', '7', 'not known', '2.125', '-3.5'][
        (index + 3 * copy) % 11
      ]!,
      risk: ['1', '2', '2.5', '40', '0.125', '1000'][(index + copy) % 6]!,
      band: ['high', "lo'w", '\\', '', '=cmd'][(index + copy) % 5]!,
      excluded_by: index % 5 === copy ? '3f2a9be1d300' : '',
    } as Readonly<Record<string, string>>,
  })),
);

function awkwardCase(title: string, further: Partial<Design>): SqlCase {
  const whole = { ...design, ...further };
  const fields = decidingFields(whole);
  return {
    title,
    seed,
    design: whole,
    units: awkwardFrame.map(({ unitId, fields: values }) => ({
      unitId,
      values: fields.map((field) => values[field] ?? ''),
    })),
  };
}

/** The ticket of a unit of the frame: a place from which a rotation can start. */
function ticketAt(place: number): string {
  return ticketOf(hashSeed(seed), 'select', awkwardFrame[place]?.unitId ?? '');
}

const weights = { high: '5', "lo'w": '0.5', '\\': '1.25', '': '1', '=cmd': '200' };
const sort = [
  { field: 'area', order: 'text' },
  { field: 'days', order: 'number' },
  { field: 'band', order: 'text' },
] as const;

export const awkwardCases: readonly SqlCase[] = [
  awkwardCase('simple', {}),
  awkwardCase('simple, unstratified', { by: [] }),
  awkwardCase('simple, several fields', { by: ['outcome', 'area', 'band'], size: 60, minimum: 0 }),
  awkwardCase('simple, more reserves than are left', { size: 200, reserves: 50 }),
  awkwardCase('simple, extended', { earlierSizes: [11, 15], size: 31 }),
  awkwardCase('simple, rotation', {
    size: 40,
    rotation: { aa: ticketAt(0), '=cmd': ticketAt(9), '\\': 'f'.repeat(64) },
  }),
  awkwardCase('simple, rotation, unstratified', { by: [], rotation: { all: ticketAt(50) } }),
  awkwardCase('simple, exclusion', { exclude: ['3f2a9be1d300'.padEnd(64, '0')] }),
  awkwardCase('pareto', { method: 'pareto', measure: { field: 'risk' }, size: 60 }),
  awkwardCase('pareto, unstratified', { method: 'pareto', measure: { field: 'risk' }, by: [] }),
  awkwardCase('pareto by weights', {
    method: 'pareto',
    measure: { field: 'band', weights },
    size: 150,
    by: ['outcome', 'area'],
  }),
  awkwardCase('pareto, extended', {
    method: 'pareto',
    measure: { field: 'risk' },
    earlierSizes: [7, 40],
    size: 120,
  }),
  awkwardCase('pareto by a stratifying field, exclusion', {
    method: 'pareto',
    by: ['risk'],
    measure: { field: 'risk' },
    exclude: ['3f2a9be1d300'.padEnd(64, '0')],
  }),
  awkwardCase('pareto, nearly all certain', {
    method: 'pareto',
    measure: { field: 'risk' },
    by: [],
    size: 230,
  }),
  awkwardCase('sequential Poisson', {
    method: 'sequential-poisson',
    measure: { field: 'risk' },
    size: 70,
  }),
  awkwardCase('sequential Poisson, extended, exclusion', {
    method: 'sequential-poisson',
    measure: { field: 'band', weights },
    earlierSizes: [5],
    size: 90,
    exclude: ['3f2a9be1d300'.padEnd(64, '0')],
  }),
  awkwardCase('systematic by one text', { method: 'systematic', sort: sort.slice(0, 1) }),
  awkwardCase('systematic by one number', {
    method: 'systematic',
    sort: sort.slice(1, 2),
    size: 99,
  }),
  awkwardCase('systematic by three keys', { method: 'systematic', sort, size: 77 }),
  awkwardCase('systematic, unstratified, exclusion', {
    method: 'systematic',
    sort,
    by: [],
    size: 13,
    exclude: ['3f2a9be1d300'.padEnd(64, '0')],
  }),
  awkwardCase('systematic, all of them', { method: 'systematic', sort, size: awkwardFrame.length }),
];

const vectors = '../shared/vectors/sampling';

/** The draws of the published vectors; none where they are not there. */
export function publishedCases(): readonly SqlCase[] {
  if (!existsSync(vectors)) return [];
  const rows = parse(readFileSync(`${vectors}/frame.csv`), { columns: true }) as Record<
    string,
    string
  >[];
  const published = JSON.parse(readFileSync(`${vectors}/design_draws.json`, 'utf8'));
  const made = (title: string, further: Partial<Design>, force?: string): SqlCase => {
    const whole = { ...design, reserves: 0, ...further };
    const fields = decidingFields(whole);
    return {
      title: `published: ${title}`,
      seed: published.seed,
      design: whole,
      units: rows
        .filter((row) => force === undefined || row['force'] === force)
        .map((row) => ({
          unitId: row['unit_id']!,
          values: fields.map((field) => row[field] ?? ''),
        })),
    };
  };
  const nested = { by: ['force', 'category'], minimum: 1 };
  const avon = { by: ['force'], size: 20 };
  return [
    made('n = 60', { ...nested, size: 60 }),
    made('n = 60 and 2 reserves', { ...nested, size: 60, reserves: 2 }),
    made('n = 80, extended', { ...nested, size: 80, earlierSizes: [60] }),
    made('pareto', { ...avon, method: 'pareto', measure: { field: 'risk' } }, 'AVON'),
    made(
      'sequential Poisson',
      { ...avon, method: 'sequential-poisson', measure: { field: 'risk' }, size: 30 },
      'AVON',
    ),
    made(
      'systematic',
      {
        ...avon,
        method: 'systematic',
        sort: [
          { field: 'category', order: 'text' },
          { field: 'risk', order: 'number' },
        ],
      },
      'AVON',
    ),
    made(
      'rotation',
      {
        ...avon,
        rotation: { AVON: published.rotation.start_after_ticket },
      },
      'AVON',
    ),
    made(
      'rotation that wraps',
      { ...avon, rotation: { AVON: published.rotation.wrap_start } },
      'AVON',
    ),
  ];
}
