import type { Block } from '../../format/document.js';
import { heading, list, paragraph } from './blocks.js';
import { changeFound } from './change-found.js';
import { differencesFound } from './differences-found.js';
import { shownQuestion, type ShownQuestion } from './questions-table.js';
import { shownSections } from './sections-table.js';
import type { Telling } from './telling.js';
import { applicable, count, counted, shareWords, wholePercent } from './words.js';

/** What the audit found, in plain sentences. */
export function mainFindings(telling: Telling): readonly Block[] {
  if (!telling.begun) {
    return [
      heading('findings', 'Main findings'),
      paragraph('No answer has come back yet, so there is nothing to say of any question.'),
      ...list(missingFiles(telling)),
    ];
  }
  return [
    heading('findings', 'Main findings'),
    paragraph(overallFound(telling)),
    ...lowest(telling),
    paragraph('Beside that:'),
    ...list([
      ...cannotTell(telling),
      ...missingFiles(telling),
      ...differencesFound(telling),
      ...changeFound(telling),
    ]),
  ];
}

function overallFound({ findings, edition, noun }: Telling): string {
  const [overall] = shownSections(findings, edition);
  const { exceptions, level } = findings;
  const short = exceptions.filter(({ questions }) => questions.length > 0).length;
  const cases =
    short === 0
      ? `None of the ${counted(findings.response.overall.examined, noun)} examined is an exception.`
      : `${count(short)} of the ${counted(findings.response.overall.examined, noun)} examined ${short === 1 ? 'is an exception' : 'are exceptions'}.`;
  if (overall === undefined) return cases;
  const { counts, answersMet } = overall;
  const met = shareWords(counts.byCode.Y, applicable(counts), 'answers', answersMet, level);
  return `The standard was met in ${met}. ${cases}`;
}

/** A question answered for fewer cases is not ranked: one file would decide its place. */
const fewestToRank = 5;
const mostRanked = 5;

function lowest(telling: Telling): readonly Block[] {
  const { findings, edition, noun } = telling;
  const ranked = findings.questions
    .map((finding) => shownQuestion(finding, edition))
    .filter(({ finding: { counts } }) => applicable(counts) >= fewestToRank)
    .filter(({ finding: { counts } }) => counts.byCode.Y < applicable(counts))
    .toSorted((left, right) => plainShare(left) - plainShare(right));
  if (ranked.length === 0) {
    return [
      paragraph(
        `Every question that applies to at least ${fewestToRank} ${noun}s was met for all of them. What that can and cannot show is said below.`,
      ),
    ];
  }
  return [
    paragraph(
      `${counted(ranked.length, 'question')} ${ranked.length === 1 ? 'was' : 'were'} met for fewer than all ${noun}s${ranked.length > mostRanked ? ', and least often these' : ''}:`,
    ),
    ...list(ranked.slice(0, mostRanked).map((question) => questionFound(question, telling))),
  ];
}

function questionFound(
  { finding: { questionId, text, counts, critical }, shown }: ShownQuestion,
  { findings, noun }: Telling,
): string {
  const met = shareWords(counts.byCode.Y, applicable(counts), `${noun}s`, shown, findings.level);
  return `${questionId}${critical ? ' (critical)' : ''}, “${text}”: met for ${met}.`;
}

function plainShare({ finding: { counts } }: ShownQuestion): number {
  return counts.byCode.Y / applicable(counts);
}

function cannotTell({ findings, noun }: Telling): readonly string[] {
  const { counts } = findings.overall;
  if (counts.byCode.NE === 0) return ['No answer is “cannot tell”.'];
  const [most] = findings.questions.toSorted(
    (left, right) => right.counts.byCode.NE - left.counts.byCode.NE,
  );
  const where =
    most === undefined
      ? ''
      : ` Most often that is ${most.questionId}, for ${counted(most.counts.byCode.NE, noun)}.`;
  const share = wholePercent(counts.byCode.NE / applicable(counts));
  return [
    `${counted(counts.byCode.NE, 'answer')} of ${count(applicable(counts))} (${share}) ${counts.byCode.NE === 1 ? 'is' : 'are'} “cannot tell”: there was no evidence on file. They count as not met.${where}`,
  ];
}

function missingFiles({ findings: { response } }: Telling): readonly string[] {
  const { notProduced, eligible, outstanding } = response.overall;
  return [
    ...(notProduced === 0
      ? []
      : [
          `${count(notProduced)} of ${counted(eligible, 'file')} asked for ${notProduced === 1 ? 'was' : 'were'} not produced, which is a finding of its own.`,
        ]),
    ...(outstanding === 0
      ? []
      : [
          `${counted(outstanding, 'file')} ${outstanding === 1 ? 'is' : 'are'} still to be read: the figures are not final.`,
        ]),
  ];
}
