import type { Block } from '../../format/document.js';
import type { AuditResult, PackResult } from '../audit-result.js';

/** What the report is, for a reader who has never seen one, and what it can and cannot show. */
export function aboutBlocks({ audits }: PackResult): readonly Block[] {
  const compared = audits.some(({ outcomes }) => outcomes.length > 0);
  return [
    { kind: 'heading', level: 2, id: 'about', text: 'What this report is' },
    {
      kind: 'paragraph',
      text: 'When somebody complains about the police, or says that an officer did wrong, a case is opened and a file is kept. This report is part of an independent check of files that are closed.',
    },
    {
      kind: 'paragraph',
      text: 'Nobody can read every file with care, so some are picked by chance, like names from a hat. Each picked file is read against the same list of questions. Nobody chooses which files are read: a line of numbers or words, the seed, decides it, and anyone who has the list of cases can work the same pick out again.',
    },
    ...(compared
      ? [
          {
            kind: 'paragraph',
            text: 'The report also looks at how cases ended for different groups of people. For that every case of the period is counted, never only those that were picked.',
          } as const,
        ]
      : []),
    { kind: 'list', items: audits.map(drawnInWords) },
    { kind: 'heading', level: 3, id: 'can-show', text: 'What it can show' },
    {
      kind: 'list',
      items: [
        'How many cases there were, and how complete the records of them are.',
        'That the files to be read were picked fairly, so that what is found in them says something about all the files, within limits that are given.',
        ...(compared
          ? [
              'Whether one group had an outcome more often than another, by more than chance would usually explain.',
            ]
          : []),
      ],
    },
    { kind: 'heading', level: 3, id: 'cannot-show', text: 'What it cannot show' },
    {
      kind: 'list',
      items: [
        ...(compared
          ? [
              'Why outcomes differ. A difference needs explaining; it does not by itself show bias.',
              'That there is no difference. Where numbers are small, a real difference can look like chance.',
            ]
          : []),
        'That a fault never happens. A fault that was not found in the files that were read may still be in others.',
        'What was done and never written down. The check reads files and exports, and speaks of those.',
      ],
    },
  ];
}

function drawnInWords({ draw, title, questions }: AuditResult): string {
  const size = draw.strata.reduce((sum, { sampleSize }) => sum + sampleSize, 0);
  return `${title}: ${size} ${draw.design.unit}s picked by chance, to be read against ${questions.questions.length} questions.`;
}
