import { UserError } from '../errors.js';
import { validateAgainst } from '../frame/json-schema.js';
import type { QuestionSet } from './question-set.js';
import { setChecks } from './set-faults/index.js';

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
  const clashes = Object.values(setChecks).flatMap((check) => check(set));
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

function refused(file: string, faults: readonly string[]): UserError {
  return new UserError(
    'QUESTION_SET_INVALID',
    `The question set ${file} cannot be used:\n${faults.map((fault) => `- ${fault}`).join('\n')}`,
    'Mend the file under schemas/question-set.schema.json, or name a shipped set.',
  );
}
