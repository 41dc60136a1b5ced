import type { CaseFields } from '../../../src/checklist/case-value.js';
import { prefillRule } from '../../../src/checklist/prefill/index.js';
import type { Prefilled } from '../../../src/checklist/prefill/prefilled.js';
import type { PrefillRequest } from '../../../src/checklist/question-set.js';
import { englandAndWales } from '../calendar.js';

/** What a rule finds in the fields of a case. */
export function find(request: PrefillRequest, fields: CaseFields): Prefilled | null {
  const rule = prefillRule(request.rule);
  if (rule === undefined) throw new Error(`no rule ${request.rule}`);
  return rule.work({ fields, request, calendar: englandAndWales });
}
