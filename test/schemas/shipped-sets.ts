import { readdirSync, readFileSync } from 'node:fs';
import { parseQuestionSet } from '../../src/checklist/parse-question-set.js';
import type { QuestionSet } from '../../src/checklist/question-set.js';
import { shipped } from './shipped.js';

const schema = shipped('schemas/question-set.schema.json') as object;
const folder = new URL('../../schemas/question-sets/', import.meta.url);

/** Every question set that ships, by the name of its file. */
export const shippedSets: ReadonlyMap<string, QuestionSet> = new Map(
  readdirSync(folder)
    .sort()
    .map((file) => {
      const name = file.replace(/\.json$/, '');
      return [name, parseQuestionSet(readFileSync(new URL(file, folder), 'utf8'), schema, name)];
    }),
);
