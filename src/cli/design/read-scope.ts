import { parsePeriod } from '../../frame/period.js';
import type { Scope } from '../../record/scope.js';
import type { Given } from '../command.js';
import { requiredText, text } from '../given.js';
import { parseWhere } from '../parse-where.js';

/** Which units of an export are in the frame, by `--where`, `--period` and `--period-field`. */
export function readScope(given: Given): Scope {
  const period = text(given, 'period');
  const dates = period === undefined ? null : parsePeriod(period);
  return {
    where: parseWhere(given),
    period:
      dates === null
        ? null
        : { field: requiredText(given, 'period-field'), from: dates.from, to: dates.to },
  };
}
