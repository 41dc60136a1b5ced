import type { AnswerCode, QuestionSet } from '../../checklist/question-set.js';
import { oneLine } from './one-line.js';

/** What the file is, for somebody who opens it without having been told. */
export const whatItIs: readonly string[] = [
  'A working file for reading drawn case files: the register has one row for each case, the checklist one row for each case and question. What you fill in is read back by a program and counted; it is no note for yourself alone.',
  'It names cases. Keep it where such files may be kept, and send it by no other way.',
];

/** How to fill the sheets in, in order. */
export const steps: readonly string[] = [
  'Register: when you ask for a file, when it comes and when you have read it, set its status and the day.',
  'Checklist: read the question, where to look, and what is to be known of it in this case. The rows of a case stand together; the arrow in the heading "Case" shows one case alone.',
  'Choose an answer from the list. Go by what is on the file: what should have been done and left no trace is NE, not Y and not NA.',
  'When the answer is N or P, say under evidence what you saw: which document, of which day, and what it shows. When it is P, N or NE, say under comment what was missing and where you looked. When it is NA, say why under reason. The cells turn orange with a dashed frame until they are filled in.',
  'What the program found in the export is its own and no answer. Look at the file, then confirm it by choosing the same answer, or overrule it by choosing another; either is right if the file says so.',
  'Put your code and the day on every row that you answer. Text that you paste in should be pasted as values.',
  'A question that does not apply to a case is not asked of it; the last columns of the register say which, and why.',
  'A file that is not produced is a finding: set its status to not produced, with the reason. It is not replaced.',
  'A case that should not have been drawn at all is out of scope: set its status, with the reason, and tell the office. The next reserve of its stratum comes in, in the order of rank; do not choose one yourself, and read no reserve before you are sent its questions.',
  'Register, when a case is done: status examined, the minutes that you spent, and in your words what was found, what can be learnt, what was good, and what should be done by whom and by when.',
];

/** What the colours and frames say, for whoever cannot tell them apart by colour. */
export const colours: readonly (readonly [string, string])[] = [
  ['Thin frame, pale blue', 'Open: to be filled in.'],
  ['Dashed frame, orange', 'Still asked for, because of what you chose beside it.'],
  ['Dash-dot frame, yellow', 'Look again: something stands here that does not go with the rest.'],
  ['Dotted frame, grey', 'Not needed with this answer or status.'],
  ['White ground', 'Locked: the program compares it with what was handed out.'],
];

/** How the file comes back so that it can be read. */
export const sendingBack: readonly string[] = [
  'Save it as an Excel workbook (.xlsx). Do not rename headings, and delete no rows or columns; hide or narrow what is in your way. Sheets and columns of your own are not read.',
  'Save as often as you like and send it in when you are done, or in part: several files, of several reviewers, are read together.',
  'The same tables stand in checklist.csv and register.csv, and printable pages in checklist.html; fill in one of them, not two.',
];

/** Each answer by its code, as the scales of a set label it, and what must go with it. */
export function answersInWords(set: QuestionSet): readonly (readonly [string, string])[] {
  return set.answers.map(({ code, label }) => {
    const others = Object.values(set.scales ?? {}).flatMap((scale) =>
      scale.filter((option) => option.code === code).map((option) => option.label),
    );
    const labels = [...new Set([label, ...others])].join(' / ');
    return [code, oneLine(`${labels}. ${meanings[code]}`, 1000)];
  });
}

const meanings: Readonly<Record<AnswerCode, string>> = {
  Y: 'The file shows it. Evidence is welcome and not asked for.',
  P: 'The file shows a part of it. Needs evidence and a comment.',
  N: 'The file shows that it was not done, or was done otherwise. Needs evidence and a comment.',
  NE: 'Nothing on the file shows whether it was done. A finding of its own: neither no nor not applicable. Needs a comment.',
  NA: 'The question does not apply to this case. Needs a reason, and is offered only where that can be.',
};
