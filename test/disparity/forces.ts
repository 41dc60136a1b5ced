import type { Benchmark } from '../../src/frame/benchmark/benchmark.js';
import type { Frame, UnitLevel } from '../../src/frame/frame.js';
import { publishedCases } from '../statistics/published-cases.js';
import { peopleByArea } from './people.js';
import { frameOf } from './small-frame.js';
import { times } from './staged-frame.js';

type Force = readonly [name: string, events: number, staff: number, published: number | null];

/** Officers and staff with a case to answer by force, and their workforce (BBC Shared Data Unit). */
export const publishedForces = publishedCases<{ bbcForces: { rows: readonly Force[] } }>(
  'police-figures.json',
).bbcForces.rows;

/** A unit for each of them with a case to answer. */
export function forcesFrame(
  unit: UnitLevel = 'subject',
  forces: readonly Force[] = publishedForces,
): Frame {
  return frameOf(
    forces.flatMap(([force, events]) => times(events, { ethnicity: 'W1', outcome: 'MC', force })),
    unit,
  );
}

export function forcesPeople(forces: readonly Force[] = publishedForces): Benchmark {
  return peopleByArea(Object.fromEntries(forces.map(([force, , staff]) => [force, staff])), {
    population: 'officers and staff',
  });
}
