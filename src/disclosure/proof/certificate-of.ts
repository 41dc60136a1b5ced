import type { Certificate, Population } from '../release.js';
import type { PooledTable } from '../search/pool.js';
import type { Found } from '../search/search.js';
import type { Task } from '../search/task.js';
import { peopleOf } from './people.js';
import { populationOf } from './population-of.js';

/** Writes down the proof of what was found: the populations that meet the requirements, each once. */
export function certificateOf(population: Population, task: Task, found: Found): Certificate {
  const { model } = task.problem;
  const people = peopleOf(population, task.reading.space);
  const [truth] = found.hiding.pool;
  if (truth === undefined) throw new RangeError('the truth is always a table');
  const tables = [...new Set([truth, ...found.met.map(({ table }) => table)])];
  return {
    fields: people.fields,
    populations: tables.map(({ table }) => populationOf(model, people, table)),
    proofs: task.sensitive.map(({ said }, about) => {
      const knownLow = found.known[about]?.low ?? null;
      const knownHigh = found.known[about]?.high ?? null;
      const least = Math.min(said.count, knownLow?.bound ?? said.least);
      const most = Math.max(said.count, knownHigh?.bound ?? said.most);
      const change = ({ changes }: PooledTable): number => changes[about] ?? 0;
      return {
        sensitive: said,
        low: tables.findIndex((table) => said.count + change(table) <= least),
        high: tables.findIndex((table) => said.count + change(table) >= most),
        knownLow,
        knownHigh,
      };
    }),
    insiders: found.insiders,
  };
}
