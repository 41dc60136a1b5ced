import type { Certificate, Population } from '../release.js';
import { addBits } from '../search/bits.js';
import { openTo } from '../search/insiders.js';
import type { PooledTable } from '../search/pool.js';
import type { Found } from '../search/search.js';
import type { Task } from '../search/task.js';
import { peopleOf } from './people.js';
import { populationOf } from './population-of.js';

/** Writes down the proof of what was found: the populations that meet the requirements, each once. */
export function certificateOf(population: Population, task: Task, found: Found): Certificate {
  const { model } = task.problem;
  const people = peopleOf(population, task.reading.space);
  const tables = tablesOf(task, found);
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

/** The truth, the tables that meet the requirements, and those that keep counts from insiders. */
function tablesOf({ problem, sensitive }: Task, { hiding, met }: Found): readonly PooledTable[] {
  const { pool } = hiding;
  const [truth] = pool;
  if (truth === undefined) throw new RangeError('the truth is always a table');
  const tables = new Set([truth, ...met.map(({ table }) => table)]);
  for (const [knower, { said }] of sensitive.entries()) {
    if (said.count !== 1) continue;
    const open = openTo(problem, [...tables], knower);
    for (const table of pool) {
      if (table.changes[knower] === 0 && addBits(open, table.open)) tables.add(table);
    }
  }
  return [...tables];
}
