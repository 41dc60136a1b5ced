import { prefillRule, prefillRules } from '../prefill/index.js';
import type { PrefillRule } from '../prefill/rule.js';
import type { PrefillRequest, Question } from '../question-set.js';
import type { SetCheck } from './set-check.js';

/** Rules that do not exist, lack what they need, are given what they do not know, or suggest what the question does not allow. */
export const prefillRequest: SetCheck = ({ questions }) =>
  questions.flatMap((question, index) =>
    (question.prefill ?? []).flatMap((request, at) =>
      faultsOf(request, question).map(
        (fault) => `/questions/${index}/prefill/${at} (${request.rule}) ${fault}`,
      ),
    ),
  );

function faultsOf(request: PrefillRequest, { naAllowed }: Question): readonly string[] {
  const rule = prefillRule(request.rule);
  if (rule === undefined) return [`is no rule; rules: ${Object.keys(prefillRules).join(', ')}`];
  const misfits = (['fields', 'numbers', 'codes'] as const).flatMap((kind) =>
    misfitsOf(kind, rule[kind], Object.keys(request[kind] ?? {})),
  );
  return naAllowed || !mayAnswerNa(request, rule)
    ? misfits
    : [...misfits, 'may suggest not applicable, which the question does not allow'];
}

function misfitsOf(
  kind: string,
  needs: PrefillRule['fields'],
  given: readonly string[],
): readonly string[] {
  const lacks = Object.keys(needs).filter(
    (name) => needs[name] === 'required' && !given.includes(name),
  );
  const strangers = given.filter((name) => !Object.hasOwn(needs, name));
  return [
    ...lacks.map((name) => `lacks ${kind}.${name}`),
    ...strangers.map((name) => `knows no ${kind}.${name}`),
  ];
}

function mayAnswerNa({ answer, codes, only }: PrefillRequest, { answers }: PrefillRule): boolean {
  if (only !== undefined && !only.includes('NA')) return false;
  if (answers !== 'as asked') return answers.includes('NA');
  return answer === 'NA' || codes?.['NA'] !== undefined;
}
