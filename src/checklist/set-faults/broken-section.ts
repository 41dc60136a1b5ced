import type { SetCheck } from './set-check.js';

/** A section that is taken up again after another. */
export const brokenSection: SetCheck = ({ questions }) => {
  const closed = new Set<string>();
  return questions.flatMap(({ section }, index) => {
    const before = questions[index - 1]?.section;
    if (section === before) return [];
    if (before !== undefined) closed.add(before);
    return closed.has(section)
      ? [`/questions/${index} takes up the section "${section}" a second time`]
      : [];
  });
};
