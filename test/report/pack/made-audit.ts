import { buildFrame } from '../../../src/frame/build-frame.js';
import type { Cell, Table } from '../../../src/format/table.js';
import type {
  AuditResult,
  EditionName,
  PackResult,
  QueryResult,
} from '../../../src/report/audit-result.js';
import type { Said } from '../../../src/report/analyses/analysis.js';
import type { Design } from '../../../src/sampling/design.js';
import { drawSample } from '../../../src/sampling/draw-sample.js';
import { sampleSet } from '../../checklist/sample-set.js';
import { read } from '../../frame/support.js';

/** Forty cases: 30 North and 10 South; 4 of them say not who, 2 have no station; S39 is rejected. */
function exportOf(): string {
  const lines = Array.from({ length: 40 }, (_, index) => {
    const number = String(index).padStart(2, '0');
    const heritage = index < 4 ? 'Declined to say' : index < 30 ? 'North coast' : 'South plain';
    const station = index < 2 ? '' : 'Hilltop';
    return `S${number},03/07/2026,Upheld,A1,P${number},${heritage},${station}`;
  });
  return [
    'Ref,Received,Outcome,Allegation,Subject,Heritage,Station',
    ...lines,
    'S40,nonsense,Upheld,A1,P40,North coast,Hilltop',
  ].join('\r\n');
}

const madeSeed = '58203917466215093847';

const design: Design = {
  unit: 'case',
  by: [],
  size: 10,
  allocation: 'proportional',
  method: 'simple',
  minimum: 0,
  cap: null,
  takeAll: [],
  reserves: 0,
};

/** An audit of forty made-up cases of which ten are drawn. */
export async function madeAudit(changes: Partial<AuditResult> = {}): Promise<AuditResult> {
  const frame = buildFrame(await read(`${exportOf()}\r\n`), { unit: 'case', fields: [] });
  const units = frame.units.map(({ id }) => ({ unitId: id, values: [] }));
  return {
    name: 'complaints',
    title: 'Public complaints',
    frame,
    draw: drawSample(units, design, madeSeed),
    narrowed: false,
    frameDigest: 'ab'.repeat(32),
    questions: sampleSet,
    outcomes: [],
    totalsPublished: true,
    ...changes,
  };
}

export function madePack(...audits: readonly AuditResult[]): PackResult {
  return {
    title: 'Audit pack of a made-up quarter',
    office: 'Office of Mercia Vale (made-up)',
    period: 'FY2026/27 Q2 (July to September 2026)',
    toolVersion: '0.1.0',
    protection: 'numbers below 5 are hidden',
    audits,
  };
}

/** The cells of a comparison: group, events, members, rate with its limits, corrected p-value, role. */
export type ComparedRow = readonly [Cell, Cell, Cell, Cell, Cell, Cell, Cell, string];

/** A comparison of groups as an edition prints it. */
export function comparisonSaid(
  rows: readonly ComparedRow[],
  finding: string,
  charts: Said['charts'] = [],
): Said {
  const columns = [
    ['group', 'Group', 'text'],
    ['events', 'Events', 'count'],
    ['members', 'Members', 'count'],
    ['rate', 'Rate', 'rate'],
    ['rate_low', 'Lower limit', 'rate'],
    ['rate_high', 'Upper limit', 'rate'],
    ['p_adjusted', 'p-value', 'p-value'],
    ['role', 'Role', 'text'],
  ] as const;
  const table: Table = {
    name: 'compared',
    caption: 'No further action, by heritage',
    columns: columns.map(([name, label, kind]) => ({ name, label, kind })),
    rows,
    notes: [],
  };
  const rates = {
    kind: 'interval',
    title: 'No further action, by heritage: rates with intervals',
    finding,
    measure: 'rate',
    axis: 'Share of cases',
    points: [{ label: 'North', value: 0.2, low: 0.1, high: 0.35, note: '' }],
  } as const;
  return { tables: [table], charts: [{ name: 'rates', chart: rates }, ...charts], sentences: [] };
}

export function madeQuery(
  said: Readonly<Record<EditionName, readonly Said[]>>,
  changes: Partial<QueryResult> = {},
): QueryResult {
  return {
    name: '01-outcome',
    title: 'Outcome: No further action, by heritage; among all cases; reference group North',
    said,
    withheld: [],
    ...changes,
  };
}
