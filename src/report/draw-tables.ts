import type { Frame } from '../frame/frame.js';
import type { Cell, Column, Table } from '../format/table.js';
import { mapList } from '../frame/list-view.js';
import { compareBytewise } from '../frame/bytewise.js';
import { decidingFields, type Design, excludedColumn } from '../sampling/design.js';
import type { Draw, DrawnStratum, DrawnUnit } from '../sampling/draw-sample.js';
import { methodOf } from '../sampling/methods/index.js';
import type { FrameUnit } from '../sampling/stratum.js';
import { wordingOf } from './wording.js';

/** `frame.csv`: every unit that could have been drawn, with its values of the fields that decide. */
export function frameTable(design: Design, units: readonly FrameUnit[]): Table {
  return {
    name: 'frame',
    caption: `The frame: every ${design.unit} that could have been drawn`,
    columns: [text('unit_id', 'Reference'), ...decidingFields(design).map((name) => text(name))],
    rows: mapList(units, ({ unitId, values }) => [unitId, ...values]),
    notes: [],
  };
}

/** `excluded.csv`: the units that earlier draws sampled, where no frame of this draw says so. */
export function excludedTable(excludedBy: ReadonlyMap<string, string>): Table {
  return {
    name: 'excluded',
    caption: 'The units of earlier draws, which are not drawn again',
    columns: [text('unit_id', 'Reference'), text(excludedColumn)],
    rows: [...excludedBy].sort(([one], [other]) => compareBytewise(one, other)),
    notes: [],
  };
}

/** `allocation.csv`: how many units each stratum has, was due and got, and why. */
export function allocationTable(draw: Draw): Table {
  const { design, excluded } = draw;
  return {
    name: 'allocation',
    caption: `How the sample of ${design.size} was shared among ${draw.strata.length} ${draw.strata.length === 1 ? 'stratum' : 'strata'}`,
    columns: [
      text('stratum', 'Stratum'),
      { name: 'frame_size', label: 'In the frame', kind: 'count' },
      { name: 'quota', label: 'Exact share', kind: 'number' },
      { name: 'sample_size', label: 'Drawn', kind: 'count' },
      { name: 'reserves', label: 'Reserves', kind: 'count' },
      { name: 'weight', label: 'Weight', kind: 'number' },
      text('reason', 'Reason'),
    ],
    rows: [
      ...draw.strata.map((stratum) => [
        stratum.key,
        stratum.frameSize,
        Number(stratum.quota),
        stratum.sampleSize,
        stratum.reserves,
        methodOf(design.method).equalChance ? weightOf(stratum) : null,
        stratum.reason,
      ]),
      ...(design.exclude === undefined
        ? []
        : [['(excluded)', excluded, 0, 0, 0, null, 'drawn in an earlier sample']]),
    ],
    notes: [
      methodOf(design.method).equalChance
        ? 'The weight is the number of units in the frame for which one drawn unit stands.'
        : 'Each unit has its own chance, so the weights stand in sample.csv, unit by unit.',
      'A stratum from which nothing was drawn has no weight, and the sample says nothing about it.',
    ],
  };
}

/** The allocation for a page: strata by their labels instead of their codes. */
export function wordedAllocationTable(draw: Draw, { intake }: Frame): Table {
  const wording = wordingOf(intake.schema, intake.codeLists);
  const table = allocationTable(draw);
  return {
    ...table,
    rows: table.rows.map((row, index) => {
      const stratum = draw.strata[index];
      return stratum === undefined
        ? row
        : [wording.stratum(draw.design.by, stratum.values), ...row.slice(1)];
    }),
  };
}

/** The fields of the case that a sample carries beside those that decided the draw. */
export interface FurtherFields {
  readonly names: readonly string[];
  readonly valueOf: (unitId: string, field: string) => string;
}

/** The columns of `sample.csv` that stand there only where the design makes use of them. */
const optionalColumns: readonly {
  readonly column: Column;
  readonly used: (design: Design) => boolean;
  readonly cell: (unit: DrawnUnit) => Cell;
}[] = [
  {
    column: { name: 'inclusion_probability', label: 'Chance of being drawn', kind: 'number' },
    used: ({ method }) => !methodOf(method).equalChance,
    cell: ({ inclusion }) => inclusion,
  },
  {
    column: { name: 'round', label: 'Round', kind: 'count' },
    used: ({ earlierSizes }) => earlierSizes !== undefined,
    cell: ({ round }) => round,
  },
  {
    column: { name: 'panel', label: 'Panel', kind: 'count' },
    used: ({ panels }) => panels !== undefined,
    cell: ({ panel }) => panel,
  },
  {
    column: text('double_review', 'Read twice'),
    used: ({ review }) => review?.double !== undefined,
    cell: ({ double }) => (double ? 'yes' : ''),
  },
];

/** The names of the columns of `sample.csv` that tell of the draw and not of the case. */
export const drawColumns: ReadonlySet<string> = new Set([
  'unit_id',
  'role',
  'rank',
  'ticket',
  'weight',
  ...optionalColumns.map(({ column }) => column.name),
]);

/** `sample.csv`: the units drawn and the reserves, with their tickets and the fields let through. */
export function sampleTable(draw: Draw, further: FurtherFields): Table {
  const { by, method } = draw.design;
  const optional = optionalColumns.filter(({ used }) => used(draw.design));
  const names = further.names.filter((field) => !by.includes(field));
  return {
    name: 'sample',
    caption: 'The sample in draw order, each stratum followed by its reserves',
    columns: [
      text('unit_id', 'Reference'),
      ...by.map((name) => text(name)),
      text('role', 'Role'),
      { name: 'rank', label: 'Rank', kind: 'count' },
      text('ticket', 'Ticket'),
      { name: 'weight', label: 'Weight', kind: 'number' },
      ...optional.map(({ column }) => column),
      ...names.map((name) => text(name)),
    ],
    rows: draw.strata.flatMap((stratum) =>
      stratum.drawn.map((unit): readonly Cell[] => [
        unit.unitId,
        ...stratum.values,
        unit.role,
        unit.rank,
        unit.ticket,
        unit.role === 'reserve'
          ? null
          : methodOf(method).equalChance
            ? weightOf(stratum)
            : 1 / unit.inclusion,
        ...optional.map(({ cell }) => cell(unit)),
        ...names.map((field) => further.valueOf(unit.unitId, field)),
      ]),
    ),
    notes: [],
  };
}

function text(name: string, label = name): Column {
  return { name, label, kind: 'text' };
}

function weightOf({ frameSize, sampleSize }: DrawnStratum): number | null {
  return sampleSize === 0 ? null : frameSize / sampleSize;
}
