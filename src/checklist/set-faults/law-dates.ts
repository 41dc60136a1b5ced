import { isIsoDate } from '../../frame/calendar.js';
import { addDays } from '../clocks/add-days.js';
import type { Question } from '../question-set.js';
import type { SetCheck } from './set-check.js';

/** Changes of law out of order, and dates of questions that belong to no change of the set. */
export const lawDates: SetCheck = ({ questions, changes = [] }) => {
  const known = new Set(changes.map(({ on }) => on));
  const disordered = changes.flatMap(({ on }, index) => {
    if (!isIsoDate(on)) return [`/changes/${index}/on "${on}" is no day of the calendar`];
    const before = changes[index - 1]?.on ?? '';
    return on > before ? [] : [`/changes/${index}/on "${on}" does not come after "${before}"`];
  });
  return [...disordered, ...questions.flatMap((question, index) => strays(question, index, known))];
};

function strays(
  { appliesFrom, appliesUntil, changedOn = [] }: Question,
  index: number,
  known: ReadonlySet<string>,
): readonly string[] {
  const place = `/questions/${index}`;
  const isChange = (day: string): boolean => known.has(day);
  const ends = (day: string): boolean => isIsoDate(day) && known.has(addDays(day, 1));
  const both = appliesFrom !== undefined && appliesUntil !== undefined;
  return [
    ...(appliesFrom === undefined || isChange(appliesFrom)
      ? []
      : [`${place}/appliesFrom "${appliesFrom}" is the day of no change of the set`]),
    ...(appliesUntil === undefined || ends(appliesUntil)
      ? []
      : [`${place}/appliesUntil "${appliesUntil}" is the day before no change of the set`]),
    ...(both && appliesUntil < appliesFrom ? [`${place} ends before it begins`] : []),
    ...changedOn
      .filter((day) => !isChange(day))
      .map((day) => `${place}/changedOn "${day}" is the day of no change of the set`),
  ];
}
