import type { SetCheck } from './set-check.js';

/** Two questions with one id, or with one wording but for letter case, spaces and marks. */
export const sameQuestion: SetCheck = ({ questions }) => {
  const ids = new Set<string>();
  const wordings = new Map<string, string>();
  return questions.flatMap(({ id, text }, index) => {
    const wording = text
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim();
    const twin = wordings.get(wording);
    const taken = ids.has(id.toLowerCase());
    ids.add(id.toLowerCase());
    wordings.set(wording, id);
    return [
      ...(taken ? [`/questions/${index} has the id "${id}" of another`] : []),
      ...(twin === undefined ? [] : [`/questions/${index} has the wording of "${twin}"`]),
    ];
  });
};
