import type { FrameRequest } from '../../frame/build-frame.js';
import type { Scope } from '../../record/scope.js';
import { decidingFields, type Design, excludedColumn } from '../../sampling/design.js';
import { conflictFields, everyValueColumn } from '../../sampling/review/review-plan.js';

/** The frame that a design needs, with further fields that are only carried along. */
export function frameRequest(
  design: Design,
  scope: Scope,
  further: readonly string[],
): FrameRequest {
  const every = conflictFields(design.review);
  const made = new Set([...every.map(everyValueColumn), excludedColumn]);
  const deciding = decidingFields(design).filter((name) => !made.has(name));
  return {
    unit: design.unit,
    fields: [...new Set([...deciding, ...further])],
    every,
    where: scope.where,
    ...(scope.period === null ? {} : { period: scope.period }),
    ...(design.idField === undefined ? {} : { idField: design.idField }),
  };
}
