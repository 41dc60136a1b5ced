import type { QuestionSet } from '../../checklist/question-set.js';
import type { Shell } from '../../shell/shell.js';
import { loadQuestions } from '../load-questions.js';

/** The set that asks of the whole case, for each case type that has one. */
const wholeCase: Readonly<Record<string, string>> = {
  complaint: 'public-complaints',
  misconduct: 'conduct',
};

/** The shipped question set for a case type, with the others that it could be exchanged for. */
export async function suggestQuestions(
  caseType: string,
  shell: Shell,
): Promise<{ readonly set: QuestionSet; readonly note: string }> {
  const sets: QuestionSet[] = [];
  for (const file of await shell.assetNames('schemas/question-sets')) {
    sets.push(await loadQuestions(file.replace(/\.json$/, ''), shell));
  }
  const meant = sets.filter(({ caseTypes }) => caseTypes.includes(caseType));
  const set = meant.find(({ name }) => name === wholeCase[caseType]) ?? meant[0] ?? sets[0];
  if (set === undefined) throw new RangeError('no question set ships');
  const others = meant.filter((other) => other !== set).map(({ name }) => name);
  return {
    set,
    note: meant.includes(set)
      ? `questions: the set for cases of the type ${caseType}${others.length === 0 ? '' : `; also meant for them: ${others.join(', ')}`}. Or the path of a set of your own.`
      : `questions: no shipped set is meant for cases of the type ${caseType}. This one only holds the place: write a set of your own.`,
  };
}
