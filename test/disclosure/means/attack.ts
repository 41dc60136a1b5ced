import { protectMeans } from '../../../src/disclosure/means/protect-means.js';
import type { MeanCell } from '../../../src/disclosure/means/release-means.js';
import { meanIsSensitive } from '../../../src/disclosure/rules/mean-is-sensitive.js';
import { narrowed, solved, subtracted, workedOut, worldOf } from './attacker.js';
import type { Ledger, Register } from './releases.js';

/** Decides on the keys to hide. */
export type Publisher = (
  amounts: readonly number[],
  cells: readonly MeanCell[],
  ledger: Ledger,
  owners: readonly number[],
) => readonly string[];

export const engine: Publisher = (amounts, cells, { shown, hidden }, owners) =>
  protectMeans(amounts, cells, shown, hidden, owners).hidden;

/** The common mistake: hides means that tell too much by themselves, and nothing else. */
export const primaryAlone: Publisher = (amounts, cells) =>
  cells
    .filter(({ members }) => meanIsSensitive(members.map((unit) => amounts[unit]!)))
    .map(({ key }) => key);

/** Forgets what was published before. */
export const forgetful: Publisher = (amounts, cells, _, owners) =>
  engine(amounts, cells, { shown: [], hidden: [] }, owners);

export interface Attack {
  published: number;
  shown: number;
  hidden: number;
  /** By each way of attack. */
  readonly subtracted: string[];
  readonly solved: string[];
  readonly workedOut: string[];
  readonly narrowed: string[];
}

export function noAttack(): Attack {
  return {
    ...{ published: 0, shown: 0, hidden: 0 },
    ...{ subtracted: [], solved: [], workedOut: [], narrowed: [] },
  };
}

/** Lets a publisher decide what to hide, and attacks what comes out, with all that was out before. */
export function attackOne(
  publish: Publisher,
  { amounts, owners }: Register,
  cells: readonly MeanCell[],
  ledger: Ledger,
  result: Attack,
): readonly string[] {
  const hidden = publish(amounts, cells, ledger, owners);
  const shown = cells.filter(({ key }) => !hidden.includes(key));
  const open = [...shown, ...ledger.shown].map(({ members }) => members);
  const world = worldOf(amounts, open, owners);
  result.published += 1;
  result.shown += shown.length;
  result.hidden += hidden.length;
  result.subtracted.push(...subtracted(world));
  result.solved.push(...solved(world));
  result.workedOut.push(...workedOut(world));
  result.narrowed.push(...narrowed(world));
  return hidden;
}
