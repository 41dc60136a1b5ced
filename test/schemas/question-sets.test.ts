import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseQuestionSet } from '../../src/checklist/parse-question-set.js';
import { rowSchemas, shipped } from './shipped.js';

const schema = shipped('schemas/question-set.schema.json') as object;
const sets = ['public-complaints', 'conduct', 'reviews', 'discrimination'].map((name) => {
  const path = new URL(`../../schemas/question-sets/${name}.json`, import.meta.url);
  return [name, parseQuestionSet(readFileSync(path, 'utf8'), schema, name)] as const;
});

describe.each(sets)('the question set %s', (name, set) => {
  it('is named as its file and suits a kind of case that a row schema has', () => {
    expect(set.name).toBe(name);
    const kinds = [...rowSchemas.values()].map((each) => each.caseType);
    expect(kinds).toEqual(expect.arrayContaining([...set.caseTypes]));
  });

  it('rests every question on something and says when not applicable is right', () => {
    for (const question of set.questions) {
      expect(question.basis.length, question.id).toBeGreaterThan(0);
      expect(question.naWhen !== undefined, question.id).toBe(question.naAllowed);
    }
  });

  it('has the five answers of the audit scale', () => {
    expect(set.answers).toEqual([
      { code: 'Y', label: 'Met' },
      { code: 'P', label: 'Partly met' },
      { code: 'N', label: 'Not met' },
      { code: 'NE', label: 'Cannot tell: no evidence on file' },
      { code: 'NA', label: 'Not applicable' },
    ]);
  });
});

describe('the question sets together', () => {
  it('carry the 84 questions of the bank: 25, 25, 16 and 18', () => {
    expect(sets.map(([, set]) => set.questions.length)).toEqual([25, 25, 16, 18]);
  });

  it('carry its 98 checked and 33 unchecked references', () => {
    const basis = sets.flatMap(([, set]) => set.questions.flatMap((question) => question.basis));
    expect(basis.filter((each) => each.verified)).toHaveLength(98);
    expect(basis.filter((each) => !each.verified)).toHaveLength(33);
  });

  it('share no question number and no wording, so that two sets can be used on one case', () => {
    const questions = sets.flatMap(([, set]) => set.questions);
    expect(new Set(questions.map((question) => question.id)).size).toBe(84);
    expect(new Set(questions.map((question) => question.text.toLowerCase())).size).toBe(84);
  });
});
