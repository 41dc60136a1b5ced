import { type CaseFields, isNoCode, valueIn } from '../case-value.js';
import type { Condition } from '../question-set.js';

/** The codes that each field of the export can have, with their labels; a field without a code list is not in it. */
export type FieldCodes = ReadonlyMap<string, ReadonlyMap<string, string>>;

/** How a case stands to a condition: it meets it, it does not, or that cannot be told, with the reason. */
export interface ConditionVerdict {
  readonly meets: boolean | null;
  /** What the case's field says, or why it says nothing. */
  readonly words: string;
}

/**
 * Tests a case against a condition. A blank, a value that stands for several, and a condition that
 * names a code which the export does not know leave it open: a misspelling must not drop a question.
 */
export function testCondition(
  condition: Condition,
  fields: CaseFields,
  codes: FieldCodes,
): ConditionVerdict {
  const { field } = condition;
  const named = condition.in ?? condition.notIn ?? [];
  const known = codes.get(field);
  const stranger = known === undefined ? undefined : named.find((code) => !known.has(code));
  if (stranger !== undefined) return open(`${field} knows no code ${stranger}`);
  const found = valueIn(fields, field);
  if (found === null) return open(`${field} is missing`);
  const { value } = found;
  if (isNoCode(value)) return open(`${field} is ${value}`);
  const meets = named.includes(value) === (condition.in !== undefined);
  const label = known?.get(value);
  return { meets, words: `${field} is ${label === undefined ? value : `${label} (${value})`}` };
}

function open(words: string): ConditionVerdict {
  return { meets: null, words };
}
