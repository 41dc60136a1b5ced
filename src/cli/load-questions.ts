import { UserError } from '../errors.js';
import { parseQuestionSet } from '../checklist/parse-question-set.js';
import type { QuestionSet } from '../checklist/question-set.js';
import type { Shell } from '../shell/shell.js';
import { readSchema } from './read-schema.js';

/**
 * A question set: a shipped one by its name, or a file of your own by its path.
 *
 * @throws UserError QUESTIONS_UNKNOWN, QUESTION_SET_INVALID
 */
export async function loadQuestions(nameOrPath: string, shell: Shell): Promise<QuestionSet> {
  const schema = await readSchema('question-set', shell);
  const shipped = (await shell.assetNames('schemas/question-sets')).map((file) =>
    file.replace(/\.json$/, ''),
  );
  if (shipped.includes(nameOrPath)) {
    const file = `schemas/question-sets/${nameOrPath}.json`;
    return parseQuestionSet(await shell.asset(file), schema, file);
  }
  if ((await shell.kindOf(nameOrPath)) === 'absent') {
    throw new UserError(
      'QUESTIONS_UNKNOWN',
      `There is no question set ${nameOrPath}, neither shipped nor as a file.`,
      `Shipped sets: ${shipped.join(', ')}. Or give the path of your own.`,
    );
  }
  return parseQuestionSet(await shell.readText(nameOrPath), schema, nameOrPath);
}
