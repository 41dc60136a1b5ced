import type { Table } from '../format/table.js';
import type { Draw } from '../sampling/draw-sample.js';
import type { PartialStratum } from '../sampling/partial.js';
import { stratumKey } from '../sampling/stratum.js';

/** A partial draw by its place among the others, from 1, and what stands before its references. */
export interface MergedPartFacts {
  readonly prefixes: readonly string[];
  readonly units: number;
}

/** `partials.csv`: how many units of each part are in the frame, the sample and the reserves. */
export function contributionTable(draw: Draw, parts: readonly MergedPartFacts[]): Table {
  const partOf = new Map(
    parts.flatMap(({ prefixes }, index) => prefixes.map((prefix) => [prefix, index] as const)),
  );
  const counts = parts.map(() => ({ sample: 0, reserve: 0 }));
  for (const { unitId, role } of draw.strata.flatMap(({ drawn }) => drawn)) {
    const count = counts[partOf.get(unitId.split('|', 1)[0] ?? '') ?? -1];
    if (count === undefined) throw new RangeError('a unit of none of the parts');
    count[role] += 1;
  }
  return {
    name: 'partials',
    caption: 'What each part gave to the draw',
    columns: [
      { name: 'partial', label: 'Partial', kind: 'count' },
      { name: 'prefixes', label: 'References begin with', kind: 'text' },
      { name: 'frame_size', label: 'In the frame', kind: 'count' },
      { name: 'sample_size', label: 'Drawn', kind: 'count' },
      { name: 'reserves', label: 'Reserves', kind: 'count' },
    ],
    rows: parts.map(({ prefixes, units }, index) => [
      index + 1,
      prefixes.join(', '),
      units,
      counts[index]?.sample ?? 0,
      counts[index]?.reserve ?? 0,
    ]),
    notes: ['The sample was shared out over all parts together, and not part by part.'],
  };
}

/** What a partial draw gives away: for each stratum its size and how many references are listed. */
export function partialTable(strata: readonly PartialStratum[]): Table {
  return {
    name: 'partial',
    caption: 'What the partial draw holds',
    columns: [
      { name: 'stratum', label: 'Stratum', kind: 'text' },
      { name: 'frame_size', label: 'In the frame', kind: 'count' },
      { name: 'listed', label: 'References listed', kind: 'count' },
    ],
    rows: strata.map(({ values, frameSize, first }) => [
      stratumKey(values),
      frameSize,
      first.length,
    ]),
    notes: ['How many of these are drawn is decided when all parts are merged.'],
  };
}
