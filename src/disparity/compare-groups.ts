import { countedUnit } from './counted-unit.js';
import { notStated } from '../frame/code-list.js';
import { condition } from './count.js';
import { countGroups } from './count-groups.js';
import type { Counter } from './counter.js';
import type { Comparison } from './comparison.js';
import { groupRow } from './group-row.js';
import { informed } from './information.js';
import { rate } from './measures/rate.js';
import type { Query } from './query.js';
import type { Settings } from './settings.js';

/**
 * Compares how often an outcome befell the groups of a frame. Units whose group is not known keep
 * rows of their own and are in the totals, but are never compared nor part of the reference.
 */
export function compareGroups(counter: Counter, query: Query, settings: Settings): Comparison {
  const { groups, total, unknown } = countGroups(counter, query);
  const ofTotal = rate.ofGroup(informed(counter, total, settings), settings.level);
  return {
    query,
    settings,
    unit: countedUnit(counter.frame),
    frame: counter.count([]),
    leftOut: counter.frame.leftOut,
    rows: groups.map((group) => groupRow(counter, group, unknown, query, settings)),
    total: {
      ...total,
      rate: settings.inference === 'census' ? { ...ofTotal, low: null, high: null } : ofTotal,
    },
    unknown,
    outcomeNotStated: counter.count(
      [...query.membership, condition(query.outcome.field, [notStated])],
      { within: total.members },
    ),
  };
}
