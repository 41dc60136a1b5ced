import { describe, expect, it } from 'vitest';
import { parseQuestionSet } from '../../src/checklist/parse-question-set.js';
import { UserError } from '../../src/errors.js';
import { shipped } from '../schemas/shipped.js';
import { sampleSet } from './sample-set.js';

const schema = shipped('schemas/question-set.schema.json') as object;

function read(value: unknown): unknown {
  return parseQuestionSet(JSON.stringify(value), schema, 'ours.json');
}

function refusal(text: string): UserError {
  try {
    parseQuestionSet(text, schema, 'ours.json');
  } catch (error) {
    if (error instanceof UserError) return error;
    throw error;
  }
  throw new Error('was not refused');
}

describe('parseQuestionSet', () => {
  it('reads a set of the user as it reads a shipped one', () => {
    expect(read(sampleSet)).toEqual(sampleSet);
  });

  it('leaves out the path to the schema, which holds only where the file stood', () => {
    expect(read({ $schema: '../question-set.schema.json', ...sampleSet })).toEqual(sampleSet);
  });

  it('refuses a file that is not JSON, by name', () => {
    const error = refusal('{ "name": ');
    expect(error.code).toBe('QUESTION_SET_INVALID');
    expect(error.message).toMatch(/ours\.json.*\n- the file is not JSON/);
  });

  it('names every fault of a file at once', () => {
    const { message } = refusal(
      JSON.stringify({
        ...sampleSet,
        version: 0,
        colour: 'red',
        answers: [...sampleSet.answers].reverse(),
        questions: [{ ...sampleSet.questions[0], naWhen: 'never' }],
      }),
    );
    expect(message).toContain('the file has an unknown entry "colour"');
    expect(message).toContain('/version must be >= 1');
    expect(message).toContain('/answers/0/code must be "Y"');
    expect(message).toContain('/questions/0/naWhen');
  });

  it('refuses two questions whose ids differ in letter case at most', () => {
    const [first] = sampleSet.questions;
    const { message } = refusal(
      JSON.stringify({ ...sampleSet, questions: [first, { ...first, id: 'q1' }] }),
    );
    expect(message).toContain('/questions/1 has the id "q1" of another');
  });

  it('refuses a section that is taken up again after another', () => {
    const [first, second, third] = sampleSet.questions;
    const { message } = refusal(
      JSON.stringify({ ...sampleSet, questions: [first, third, second] }),
    );
    expect(message).toContain('/questions/2 takes up the section "Start" a second time');
  });
});
