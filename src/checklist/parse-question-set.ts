import { UserError } from '../errors.js';
import { validateAgainst } from '../frame/json-schema.js';
import type { QuestionSet } from './question-set.js';

/**
 * Reads a question set from the text of its file, under `schemas/question-set.schema.json`.
 *
 * @throws UserError QUESTION_SET_INVALID, which names every fault of the file at once.
 */
export function parseQuestionSet(text: string, schema: object, file: string): QuestionSet {
  const value = parsed(text, file);
  const faults = validateAgainst(schema, value).map(
    (fault) => `${fault.path === '' ? 'the file' : fault.path} ${fault.message}`,
  );
  if (faults.length > 0) throw refused(file, faults);
  const set = withoutSchemaPath(value as QuestionSet);
  const clashes = faultsBetweenQuestions(set);
  if (clashes.length > 0) throw refused(file, clashes);
  return set;
}

function parsed(text: string, file: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw refused(file, [`the file is not JSON: ${error instanceof Error ? error.message : ''}`]);
  }
}

/** The path to the schema is for editors, and is wrong as soon as the set is written elsewhere. */
function withoutSchemaPath(set: QuestionSet): QuestionSet {
  const entries = Object.entries(set).filter(([name]) => name !== '$schema');
  return Object.fromEntries(entries) as unknown as QuestionSet;
}

/** What a JSON Schema cannot say: ids that meet, and sections that are taken up again. */
function faultsBetweenQuestions(set: QuestionSet): readonly string[] {
  const faults: string[] = [];
  const ids = new Set<string>();
  const closed = new Set<string>();
  let section = set.questions[0]?.section;
  for (const [index, question] of set.questions.entries()) {
    const id = question.id.toLowerCase();
    if (ids.has(id)) faults.push(`/questions/${index} has the id "${question.id}" of another`);
    ids.add(id);
    if (question.section === section) continue;
    if (section !== undefined) closed.add(section);
    section = question.section;
    if (closed.has(section)) {
      faults.push(`/questions/${index} takes up the section "${section}" a second time`);
    }
  }
  return faults;
}

function refused(file: string, faults: readonly string[]): UserError {
  return new UserError(
    'QUESTION_SET_INVALID',
    `The question set ${file} cannot be used:\n${faults.map((fault) => `- ${fault}`).join('\n')}`,
    'Mend the file under schemas/question-set.schema.json, or name a shipped set.',
  );
}
