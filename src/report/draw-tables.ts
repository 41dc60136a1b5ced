import type { Frame } from '../frame/frame.js';
import type { Cell, Column, Table } from '../format/table.js';
import type { Draw, DrawnStratum } from '../sampling/draw-sample.js';
import { wordingOf } from './wording.js';

/** A frame's fields as columns, headed as people call them. */
function fieldColumns(fields: readonly string[], { intake }: Frame): readonly Column[] {
  const wording = wordingOf(intake.schema, intake.codeLists);
  return fields.map((name) => ({ name, label: wording.field(name), kind: 'text' }));
}

/** `frame.csv`: every unit that could have been drawn, with its stratifying values. */
export function frameTable(draw: Draw, frame: Frame): Table {
  return {
    name: 'frame',
    caption: `The frame: every ${draw.design.unit} that could have been drawn`,
    columns: [
      { name: 'unit_id', label: 'Reference', kind: 'text' },
      ...fieldColumns(draw.design.by, frame),
    ],
    rows: frame.units.map(({ id, values }) => [
      id,
      ...draw.design.by.map((field) => values[field] ?? ''),
    ]),
    notes: [],
  };
}

/** `allocation.csv`: how many units each stratum has, was due and got, and why. */
export function allocationTable(draw: Draw): Table {
  return {
    name: 'allocation',
    caption: `How the sample of ${draw.design.size} was shared among ${draw.strata.length} ${draw.strata.length === 1 ? 'stratum' : 'strata'}`,
    columns: [
      { name: 'stratum', label: 'Stratum', kind: 'text' },
      { name: 'frame_size', label: 'In the frame', kind: 'count' },
      { name: 'quota', label: 'Exact share', kind: 'number' },
      { name: 'sample_size', label: 'Drawn', kind: 'count' },
      { name: 'reserves', label: 'Reserves', kind: 'count' },
      { name: 'weight', label: 'Weight', kind: 'number' },
      { name: 'reason', label: 'Reason', kind: 'text' },
    ],
    rows: draw.strata.map((stratum) => [
      stratum.key,
      stratum.frameSize,
      Number(stratum.quota),
      stratum.sampleSize,
      stratum.reserves,
      weightOf(stratum),
      stratum.reason,
    ]),
    notes: [
      'The weight is the number of units in the frame for which one drawn unit stands.',
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
    rows: table.rows.map((row, index) => [
      wording.stratum(draw.design.by, draw.strata[index]?.values ?? []),
      ...row.slice(1),
    ]),
  };
}

/** `sample.csv`: the units drawn and the reserves, with their tickets and the fields let through. */
export function sampleTable(draw: Draw, frame: Frame, sampleFields: readonly string[]): Table {
  const unitOf = new Map(frame.units.map((unit) => [unit.id, unit]));
  const { by } = draw.design;
  const further = sampleFields.filter((field) => !by.includes(field));
  return {
    name: 'sample',
    caption: 'The sample in draw order, each stratum followed by its reserves',
    columns: [
      { name: 'unit_id', label: 'Reference', kind: 'text' },
      ...fieldColumns(by, frame),
      { name: 'role', label: 'Role', kind: 'text' },
      { name: 'rank', label: 'Rank', kind: 'count' },
      { name: 'ticket', label: 'Ticket', kind: 'text' },
      { name: 'weight', label: 'Weight', kind: 'number' },
      ...fieldColumns(further, frame),
    ],
    rows: draw.strata.flatMap((stratum) =>
      stratum.drawn.map(({ unitId, role, rank, ticket }): readonly Cell[] => [
        unitId,
        ...stratum.values,
        role,
        rank,
        ticket,
        role === 'sample' ? weightOf(stratum) : null,
        ...further.map((field) => unitOf.get(unitId)?.values[field] ?? ''),
      ]),
    ),
    notes: [],
  };
}

function weightOf({ frameSize, sampleSize }: DrawnStratum): number | null {
  return sampleSize === 0 ? null : frameSize / sampleSize;
}
