import type { Block } from '../../format/document.js';

/** A heading of the narrative with what a person is asked to write under it; no number of ours fills it. */
interface Prompt {
  readonly id: string;
  readonly title: string;
  readonly about: string;
}

/** What the commissioner writes on how the chief constable was held to account. */
export const accountPrompts: readonly Prompt[] = [
  {
    id: 'held-to-account',
    title: 'How the chief constable was held to account',
    about:
      'Which meetings and papers dealt with complaints, how often, what was asked, what was answered and what changed. Name the audits of this pack and what came of them.',
  },
  {
    id: 'satisfaction',
    title: 'Complainant satisfaction',
    about:
      'How the force finds out whether complainants are satisfied, what it learned, and what was done. There is no number for it in the lists that this page is made from.',
  },
  {
    id: 'learning',
    title: 'Recommendations, themes and learning',
    about:
      'Progress on recommendations of the IOPC and of HMICFRS on complaints, with the reason for each that was not accepted; themes and trends that were seen, and what was learned. The numbers above are of the office’s own audits and reviews.',
  },
  {
    id: 'timeliness-action',
    title: 'What was done about timeliness',
    about:
      'How the time that complaints take is watched, why it rose or fell, what was done about the longest cases, and how many letters on investigations of more than twelve months came.',
  },
];

/** What the commissioner writes on reviews, a function of the office itself. */
export const reviewPrompts: readonly Prompt[] = [
  {
    id: 'review-quality',
    title: 'Quality assurance of reviews',
    about:
      'Who decides reviews, how decisions are checked, what was found, and how applicants’ satisfaction with the office is measured.',
  },
];

export const otherPrompts: readonly Prompt[] = [
  {
    id: 'functions-taken-over',
    title: 'Functions taken over',
    about:
      'Where the office has taken over functions by a notice under section 13A of the Police Reform Act 2002: an assessment of how it exercised them. Otherwise say that it has not.',
  },
  {
    id: 'iopc-data',
    title: 'The IOPC’s own data',
    about:
      'Links to the latest quarterly bulletin and annual statistics of the IOPC for this force. The Order asks for those themselves; this page does not stand in for them.',
  },
];

/** Each prompt as a heading and a box that cannot be taken for text. */
export function promptBlocks(prompts: readonly Prompt[]): readonly Block[] {
  return prompts.flatMap(({ id, title, about }): readonly Block[] => [
    { kind: 'heading', level: 3, id, text: title },
    { kind: 'callout', text: `To be written. ${about}` },
  ]);
}
