import type { Block, GlossaryWord } from '../../format/document.js';

/** The words that a report uses in a sense of their own, in the order of the alphabet; others are left out. */
export function glossaryBlocks(blocks: readonly Block[]): readonly Block[] {
  const text = textsIn(blocks).join('\n').toLowerCase();
  const used = words.filter(({ word: name, forms }) =>
    [name, ...forms].some((form) => text.includes(form.toLowerCase())),
  );
  return [
    { kind: 'heading', level: 2, id: 'words', text: 'What the words mean' },
    { kind: 'glossary', words: used },
  ];
}

/** Every text within a value, wherever it stands: sentences, captions, headings of columns, charts. */
function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(textsIn);
}

function word(name: string, meaning: string, ...forms: readonly string[]): GlossaryWord {
  return { word: name, forms, meaning };
}

const words: readonly GlossaryWord[] = [
  word(
    'Adjusted',
    'A ratio after other known differences between the groups are allowed for. Without that it is crude.',
  ),
  word(
    'Allegation',
    'One thing that a person is said to have done. A case can hold several.',
    'allegations',
  ),
  word('Allocation', 'How many of the sample each stratum gets.'),
  word(
    'Case',
    'One complaint or one matter of conduct, with its file. Counted once, however many people and allegations it holds.',
    'cases',
  ),
  word(
    'Commitment',
    'A promise made before the seed is known: the digest of the list of cases and of the plan is published, so that neither can be changed to suit the seed.',
  ),
  word(
    'Confidence',
    'How often a statement made in this way is right: of 100 such statements at 95%, about 95.',
  ),
  word(
    'Digest',
    'A short fingerprint of a list. Change one letter of the list and the fingerprint is another.',
  ),
  word(
    'Edition',
    'One of two forms of this report: the restricted one for the office, the public one for everybody, in which small numbers are protected.',
    'editions',
  ),
  word(
    'Event',
    'What is counted in a comparison, such as an outcome of no further action.',
    'events',
  ),
  word('Exception', 'A file in which the standard of a question was not met.', 'exceptions'),
  word(
    'Finding',
    'What the reading of the files shows. A problem in a data file is an issue, not a finding.',
    'findings',
  ),
  word('Frame', 'The list of all units that could have been drawn.'),
  word(
    'Interval',
    'The range of values that fit what was counted, chance allowed for. The fewer the cases, the wider it is.',
    'intervals',
  ),
  word('Issue', 'A problem in a data file, such as a date that does not exist.', 'issues'),
  word('Members', 'All those of a group among whom events are counted.'),
  word('Multiple', 'The rows of one case hold several values, such as people of different groups.'),
  word(
    'Not stated',
    'The export holds no value. It is a row of its own and is never added to another group.',
  ),
  word('Outcome', 'How a case, or an allegation in it, ended.', 'outcomes'),
  word(
    'Placeholder',
    'An entry such as “organisational” that stands where a person would. Never counted as a person.',
    'placeholders',
  ),
  word(
    'Rate',
    'Events divided by members: 15 of 100 is a rate of 15%. Also called the risk.',
    'rates',
  ),
  word(
    'Ratio',
    'One rate divided by another. 1.81 means 81% more often; 0.50 half as often.',
    'ratios',
  ),
  word('Reference group', 'The group that others are compared with.'),
  word(
    'Reserve',
    'A unit that takes the place of one out of scope, in the order of rank.',
    'reserves',
  ),
  word('Sample', 'The units picked by chance to be read.'),
  word(
    'Seed',
    'A published line of text that decides, with nothing else, who is picked. Nobody could know it beforehand if it comes from a public lottery or dice.',
  ),
  word(
    'Stratum',
    'A part of the frame from which a set number of units is drawn, such as the cases of one kind. Several are strata.',
    'strata',
  ),
  word(
    'Subject',
    'A person whom a case is about. In two cases, the same person is two subjects in a case.',
    'subjects',
  ),
  word(
    'Suppressed',
    'Not shown, as it could point to a person, or would help to work out a number that could. Marked [c].',
  ),
  word(
    'Ticket',
    'The SHA-256 of the seed and a unit’s reference: a number that nobody can choose. The lowest tickets are drawn.',
    'tickets',
  ),
  word('Unit', 'What is drawn or counted: a case, an allegation or a subject in a case.', 'units'),
  word('Weight', 'How many units of the frame one drawn unit stands for.', 'weights'),
];
