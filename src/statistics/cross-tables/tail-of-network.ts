import type { TableNetwork } from './table-network.js';

/**
 * The share of the paths through a network, by weight, whose statistic is at least `bound`; null where
 * more than `largest` partial sums would have to be carried from node to node.
 *
 * Where every way on from a node reaches the bound, or none does, a partial sum is settled there (Mehta
 * and Patel 1983); of the others, those that are equal but for rounding are carried on as one.
 */
export function tailOfNetwork(
  network: TableNetwork,
  bound: number,
  largest: number,
): number | null {
  const { first, to, statistics, weights } = network;
  const { least, most, all } = waysOn(network);
  const arrived: (PartialSum[] | undefined)[] = [[{ statistic: 0, weight: 1 }]];
  let reached = 0;
  let carried = 0;
  for (let node = 0; node + 1 < first.length; node += 1) {
    const sums = merged(arrived[node] ?? []);
    if (sums.length === 0) continue;
    arrived[node] = undefined;
    const heavier = weightsFrom(sums);
    const end = first[node + 1] ?? 0;
    for (let arc = first[node] ?? 0; arc < end; arc += 1) {
      const next = to[arc] ?? 0;
      const statistic = statistics[arc] ?? 0;
      const weight = weights[arc] ?? 0;
      const certain = firstAtLeast(sums, bound - statistic - (least[next] ?? 0));
      const possible = firstAtLeast(sums, bound - statistic - (most[next] ?? 0));
      reached += (heavier[certain] ?? 0) * weight * (all[next] ?? 0);
      if (possible === certain) continue;
      carried += certain - possible;
      if (carried > largest) return null;
      const waiting = (arrived[next] ??= []);
      for (const sum of sums.slice(possible, certain)) {
        waiting.push({ statistic: sum.statistic + statistic, weight: sum.weight * weight });
      }
    }
  }
  return reached / (all[0] ?? 1);
}

interface PartialSum {
  readonly statistic: number;
  readonly weight: number;
}

/** What the ways on from each node add to the statistic at least and at most, and weigh in all. */
interface WaysOn {
  readonly least: Float64Array;
  readonly most: Float64Array;
  readonly all: Float64Array;
}

function waysOn({ first, to, statistics, weights }: TableNetwork): WaysOn {
  const nodes = first.length - 1;
  const least = new Float64Array(nodes).fill(Infinity);
  const most = new Float64Array(nodes).fill(-Infinity);
  const all = new Float64Array(nodes);
  least[nodes - 1] = 0;
  most[nodes - 1] = 0;
  all[nodes - 1] = 1;
  for (let node = nodes - 2; node >= 0; node -= 1) {
    const end = first[node + 1] ?? 0;
    for (let arc = first[node] ?? 0; arc < end; arc += 1) {
      const next = to[arc] ?? 0;
      const statistic = statistics[arc] ?? 0;
      least[node] = Math.min(least[node] ?? 0, statistic + (least[next] ?? 0));
      most[node] = Math.max(most[node] ?? 0, statistic + (most[next] ?? 0));
      all[node] = (all[node] ?? 0) + (weights[arc] ?? 0) * (all[next] ?? 0);
    }
  }
  return { least, most, all };
}

/** In order of the statistic; those within rounding of each other as one. */
function merged(sums: readonly PartialSum[]): readonly PartialSum[] {
  const kept: PartialSum[] = [];
  for (const sum of sums.toSorted((one, other) => one.statistic - other.statistic)) {
    const last = kept.at(-1);
    if (last !== undefined && sum.statistic - last.statistic <= 1e-11 * Math.abs(sum.statistic)) {
      kept[kept.length - 1] = { ...last, weight: last.weight + sum.weight };
    } else {
      kept.push(sum);
    }
  }
  return kept;
}

/** At each index the weight from there on, summed from the far end. */
function weightsFrom(sums: readonly PartialSum[]): Float64Array {
  const heavier = new Float64Array(sums.length + 1);
  for (let index = sums.length - 1; index >= 0; index -= 1) {
    heavier[index] = (heavier[index + 1] ?? 0) + (sums[index]?.weight ?? 0);
  }
  return heavier;
}

function firstAtLeast(sums: readonly PartialSum[], statistic: number): number {
  let low = 0;
  let high = sums.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sums[middle]?.statistic ?? Infinity) < statistic) low = middle + 1;
    else high = middle;
  }
  return low;
}
