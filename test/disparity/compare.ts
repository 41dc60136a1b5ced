import { compareGroups } from '../../src/disparity/compare-groups.js';
import type { Comparison, GroupRow } from '../../src/disparity/comparison.js';
import { counterOf } from '../../src/disparity/counter.js';
import { resolveQuery, type Asked } from '../../src/disparity/query.js';
import type { Settings } from '../../src/disparity/settings.js';
import type { Frame } from '../../src/frame/frame.js';
import { randomStream } from '../../src/random/stream.js';

/** What a query asks for where a test does not say otherwise. */
export const plain = {
  among: [],
  adjustFor: [],
  beside: null,
  over: null,
  across: null,
  stages: false,
  days: null,
  benchmark: null,
} as const satisfies Partial<Asked>;

/** The settings that the program uses where nothing else is asked for. */
export const usual: Settings = {
  level: 0.95,
  inference: 'process',
  sampleOf: null,
  correction: 'holm',
  besideScore: null,
  random: (purpose) => randomStream(`test: ${purpose}`, 'a seed of the tests').next,
};

export type Request = Pick<Asked, 'outcome' | 'events' | 'group' | 'reference'> & Partial<Asked>;

/** The groups of a frame compared, in one call. */
export function compare(
  frame: Frame,
  request: Request,
  settings: Partial<Settings> = {},
): Comparison {
  const counter = counterOf(frame);
  const query = resolveQuery(counter, { ...plain, ...request });
  return compareGroups(counter, query, { ...usual, ...settings });
}

export function rowOf(comparison: Comparison, value: string): GroupRow {
  const found = comparison.rows.find((candidate) => candidate.value === value);
  if (found === undefined) throw new Error(`no row ${value}`);
  return found;
}

/** Events and members of a row or total, as numbers. */
export function numbersOf({
  events,
  members,
}: Pick<GroupRow, 'events' | 'members'>): readonly [events: number, members: number] {
  return [events.value, members.value];
}
