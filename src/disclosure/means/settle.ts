import { hasBit } from '../search/bits.js';
import { poolOf, type Alternative, type Pool } from './alternatives.js';
import { setKey } from './atom-sets.js';
import { earlierOf, type Earlier } from './earlier.js';
import type { MeansModel } from './means-model.js';
import type { SetTarget } from './set-targets.js';
import { settleSet, type Failure, type SettledSide } from './settle-set.js';
import { settleUnit, type SettledUnit } from './settle-unit.js';
import { rulesOf, targetsIn, type Rules, type Targets } from './targets.js';
import { viewOf, type Kind } from './view.js';

/** What does not change while cells are hidden and shown. */
export interface Task {
  readonly model: MeansModel;
  readonly rules: Rules;
  readonly earlier: Earlier;
}

export function taskOf(model: MeansModel): Task {
  return { model, rules: rulesOf(model), earlier: earlierOf(model) };
}

/** Some sets hidden, what a reader sees then, and alternatives so far. */
export interface Stand {
  /** 1 for the sets whose present cells are hidden. */
  readonly hidden: Uint8Array;
  readonly pool: Pool;
}

/** The alternatives must fit all that is not hidden. */
export function standOf(
  { model }: Task,
  hidden: Uint8Array,
  alternatives: readonly Alternative[],
): Stand {
  const view = viewOf(model, (number) => {
    const set = model.sets[number];
    return set?.before !== null || (hidden[number] === 0 && set.keys.length > 0);
  });
  return { hidden, pool: poolOf(view, alternatives) };
}

/** Everything that must be kept, with what shows that it is. */
export interface Settled {
  readonly sets: Map<
    string,
    { readonly target: SetTarget; readonly sides: readonly SettledSide[] }
  >;
  readonly units: Map<number, SettledUnit>;
}

/**
 * Settles everything that is not settled yet; the first failure, or null where there is none. What is
 * settled remains so when more is hidden.
 */
export function settleAll(
  { earlier, rules }: Task,
  { pool }: Stand,
  settled: Settled,
): Failure | null {
  const targets = targetsIn(pool.view, rules);
  return (
    settleSets(targets.sets, pool, earlier, settled) ??
    settleUnits(targets, pool, earlier, settled) ??
    settleSets(targets.solved(), pool, earlier, settled)
  );
}

/** Whether what failed before fails again; null where it does not. */
export function settleAgain(
  { earlier }: Task,
  { pool }: Stand,
  { about }: Failure,
): Failure | null {
  const found =
    typeof about === 'number' ? settleUnit(pool, earlier, about) : settleSet(pool, earlier, about);
  return 'weights' in found ? found : null;
}

function settleSets(
  targets: readonly SetTarget[],
  pool: Pool,
  earlier: Earlier,
  { sets }: Settled,
): Failure | null {
  for (const target of targets) {
    const key = setKey(target.atoms);
    if (sets.has(key)) continue;
    const sides = settleSet(pool, earlier, target);
    if ('weights' in sides) return sides;
    sets.set(key, { target, sides });
  }
  return null;
}

function settleUnits(
  targets: Targets,
  pool: Pool,
  earlier: Earlier,
  { units }: Settled,
): Failure | null {
  for (const kind of pool.view.kinds) {
    if (!kind.isCovered || isOpenZero(kind, targets)) continue;
    for (const unit of kind.units) {
      const found = units.get(unit) ?? settleUnit(pool, earlier, unit);
      if ('weights' in found) return found;
      units.set(unit, found);
      // The smaller ones of the kind are as safe, unless it is known too well, or has other versions:
      // then it is no insider to itself, but may be one to them.
      const isOnly = pool.view.model.versionsOf[unit]?.length === 1;
      if (isOnly && found.known.length === 0) break;
    }
  }
  return null;
}

function isOpenZero({ atoms, sum }: Kind, { openZeros }: Targets): boolean {
  return sum === 0 && atoms.every((atom) => hasBit(openZeros, atom));
}
