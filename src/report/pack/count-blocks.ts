import type { Block } from '../../format/document.js';
import { readableNumber } from '../../format/numbers.js';
import type { AuditResult, EditionName } from '../audit-result.js';
import { countsPersons } from '../counts-persons.js';
import { hiddenMark } from '../shown.js';
import { totalsShown } from './totals-shown.js';

/** Cases, allegations, subjects and persons side by side. */
export function countBlocks(audit: AuditResult, edition: EditionName): readonly Block[] {
  const { counts, intake } = audit.frame;
  const shown = totalsShown(audit, edition);
  const people = countsPersons(intake);
  const value = (count: number, known = true): string => {
    if (!known) return '[x]';
    return shown ? readableNumber(count, 'count') : hiddenMark;
  };
  return [
    { kind: 'heading', level: 3, id: `${audit.name}-counts`, text: 'What was counted' },
    {
      kind: 'figures',
      figures: [
        { label: 'Cases', value: value(counts.cases), note: 'closed files, each counted once' },
        {
          label: 'Allegations',
          value: value(counts.allegations),
          note: 'a case can hold several',
        },
        {
          label: 'Subjects in a case',
          value: value(counts.subjects, people),
          note: 'a person in two cases is two',
        },
        {
          label: 'Persons',
          value: value(counts.persons, people),
          note: 'a person in two cases is one',
        },
      ],
    },
    {
      kind: 'paragraph',
      text: `The four counts differ, and none stands for another.${shown ? ` They come from ${readableNumber(counts.rows, 'count')} rows of the export, ${readableNumber(counts.placeholderRows, 'count')} of them with a placeholder (organisational, unidentified) for a subject, which is never counted as a person.` : ' A placeholder for a subject (organisational, unidentified) is never counted as a person.'}`,
    },
    ...(shown
      ? []
      : [
          {
            kind: 'paragraph',
            text: '[c]: suppressed to protect confidentiality. A table below hides or rounds a total, so the exact one is not told here either.',
          } as const,
        ]),
    ...(people
      ? []
      : [
          {
            kind: 'paragraph',
            text: '[x]: the export does not say who the subjects are.',
          } as const,
        ]),
  ];
}
