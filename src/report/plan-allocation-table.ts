import { readableNumber } from '../format/numbers.js';
import type { Cell, Column, Table } from '../format/table.js';
import type { AllocatedStratum } from '../sampling/allocate.js';
import type { Design } from '../sampling/design.js';
import { methodOf } from '../sampling/methods/index.js';

/** A frame divided into strata, before any draw. */
export interface PlannedAllocation {
  readonly design: Pick<Design, 'unit' | 'method' | 'allocation'>;
  /** Without a size of the sample, every sample size here is 0. */
  readonly strata: readonly Omit<AllocatedStratum, 'takeAll'>[];
  /** Units that earlier draws have used up; null where the design names no earlier draw. */
  readonly excluded: number | null;
}

/** How the sample would be shared among the strata, and why. */
export function planAllocationTable(allocation: PlannedAllocation): Table {
  const { design, strata, excluded } = allocation;
  const { equalChance } = methodOf(design.method);
  const size = sum(strata.map(({ sampleSize }) => sampleSize));
  return {
    name: 'plan-allocation',
    caption: `How a sample of ${unitsInWords(size, design)} would be shared among ${strataInWords(allocation)}`,
    columns: [
      stratumColumn,
      frameSizeColumn,
      { name: 'quota', label: 'Exact share', kind: 'number' },
      { name: 'sample_size', label: 'To draw', kind: 'count' },
      { name: 'sampling_fraction', label: 'Fraction', kind: 'rate' },
      { name: 'weight', label: 'Weight', kind: 'number' },
      { name: 'reason', label: 'Reason', kind: 'text' },
    ],
    rows: [
      ...strata.map(({ key, frameSize, quota, sampleSize, reason }): readonly Cell[] => [
        key,
        frameSize,
        Number(quota),
        sampleSize,
        sampleSize / frameSize,
        equalChance && sampleSize > 0 ? frameSize / sampleSize : null,
        reason,
      ]),
      ...(excluded === null
        ? []
        : [[excludedKey, excluded, 0, 0, 0, null, 'drawn in an earlier sample']]),
    ],
    notes: [
      equalChance
        ? 'The weight is the number of units in the frame for which one drawn unit stands.'
        : `With the method ${design.method} each unit has its own chance: the weights follow from the size measure, and the fraction is that of the stratum as a whole.`,
      ...emptyStrata(allocation, size),
      ...aboutExcluded(excluded),
      ...aboutFiles(design),
    ],
  };
}

/** The strata alone, for a plan without a size of the sample. */
export function planFrameTable(allocation: PlannedAllocation): Table {
  const { design, strata, excluded } = allocation;
  return {
    name: 'plan-frame',
    caption: `The frame: ${strataInWords(allocation)}`,
    columns: [stratumColumn, frameSizeColumn],
    rows: [
      ...strata.map(({ key, frameSize }): readonly Cell[] => [key, frameSize]),
      ...(excluded === null ? [] : [[excludedKey, excluded]]),
    ],
    notes: [...aboutExcluded(excluded), ...aboutFiles(design)],
  };
}

const stratumColumn: Column = { name: 'stratum', label: 'Stratum', kind: 'text' };
const frameSizeColumn: Column = { name: 'frame_size', label: 'In the frame', kind: 'count' };
const excludedKey = '(excluded)';

function strataInWords({ design, strata }: PlannedAllocation): string {
  const size = sum(strata.map(({ frameSize }) => frameSize));
  return `${strata.length} ${strata.length === 1 ? 'stratum' : 'strata'} of ${unitsInWords(size, design)} in all`;
}

function unitsInWords(count: number, { unit }: PlannedAllocation['design']): string {
  return `${readableNumber(count, 'count')} ${count === 1 ? unit : `${unit}s`}`;
}

function emptyStrata({ design, strata }: PlannedAllocation, size: number): readonly string[] {
  const empty = strata.filter(({ sampleSize }) => sampleSize === 0).length;
  if (empty === 0) return [];
  const remedy = [
    ...(size < strata.length ? [`--size ${strata.length}`] : []),
    '--minimum 1 would give each at least one',
  ].join(' ');
  return [
    `${empty} of ${strata.length} strata ${empty === 1 ? 'gets' : 'get'} nothing at this size, and the sample would say nothing about ${empty === 1 ? 'it' : 'them'}${design.allocation === 'explicit' ? '' : `; ${remedy}`}.`,
  ];
}

function aboutExcluded(excluded: number | null): readonly string[] {
  return excluded === null
    ? []
    : [
        'Excluded units cannot be drawn again. They are counted here, and what the plan says is of the others.',
      ];
}

/** The tables of a plan speak of files. */
function aboutFiles({ unit }: PlannedAllocation['design']): readonly string[] {
  return unit === 'case'
    ? []
    : [`What is called a file in the tables of this plan is one ${unit}.`];
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, each) => all + each, 0);
}
