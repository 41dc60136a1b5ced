import { answerByCode } from './answer-by-code.js';
import { codeBesideOthers } from './code-beside-others.js';
import { codeLacks } from './code-lacks.js';
import { codesExclude } from './codes-exclude.js';
import { lettersAfterMonths } from './letters-after-months.js';
import type { PrefillRule } from './rule.js';
import { timeBetween } from './time-between.js';
import { updateEvery } from './update-every.js';
import { withinDays } from './within-days.js';
import { withinWorkingDays } from './within-working-days.js';

/** Every rule that a question can ask for, by the name under which it does. */
export const prefillRules = {
  'update-every': updateEvery,
  'letters-after-months': lettersAfterMonths,
  'within-days': withinDays,
  'within-working-days': withinWorkingDays,
  'time-between': timeBetween,
  'answer-by-code': answerByCode,
  'codes-exclude': codesExclude,
  'code-lacks': codeLacks,
  'code-beside-others': codeBesideOthers,
} satisfies Readonly<Record<string, PrefillRule>>;

/** The rule of that name, or undefined. */
export function prefillRule(name: string): PrefillRule | undefined {
  const byName: Readonly<Record<string, PrefillRule>> = prefillRules;
  return Object.hasOwn(byName, name) ? byName[name] : undefined;
}
