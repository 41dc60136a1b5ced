import type { Block } from '../../format/document.js';
import type { AnswerCode } from '../../checklist/question-set.js';
import { percent } from '../analyses/words.js';
import { heading, subheading } from './blocks.js';
import { correctionWords } from './difference-words.js';
import type { Telling } from './telling.js';

/** How the figures are made, and what the words mean. */
export function methodBlocks(telling: Telling): readonly Block[] {
  return [
    heading('method', 'How the figures are made'),
    { kind: 'list', items: methods(telling) },
    subheading('words', 'What the answers mean'),
    {
      kind: 'facts',
      facts: telling.context.set.answers.map(({ code, label }) => [label, meanings[code]] as const),
    },
  ];
}

function methods({ findings, context }: Telling): readonly string[] {
  const { design, level, set, differences, agreement } = findings;
  const interval = percent(level);
  const several = design.strata.length > 1;
  return [
    `Questions: ${set.title} (${set.name}, version ${set.version}).`,
    'Share met: met divided by met, partly met, not met and cannot tell. Partly met is not met. What cannot be told counts as not met; “if cannot tell were met” is the share were it the other way round, so that the truth about the files lies between.',
    `Interval: the shares of the frame that fit what was found, at a level of ${interval}. ${intervalMethod(several, design.equalChance)} The frame is finite, and the intervals are the narrower the more of it was read; where all was read, there is none.`,
    ...(several
      ? [
          'Weights: a case read stands for the units of its stratum divided by the cases read of it. A stratum of which none was read is left out, and the estimate says so.',
        ]
      : []),
    'Cases that were not examined: within a stratum they are taken to be like those that were (missing at random). What files that were not produced would change is told beside the estimates, each counted as not met.',
    'First readings: a case that is read twice counts once, by its first reading. The second serves agreement alone.',
    ...(agreement.length === 0
      ? []
      : [
          'Agreement: observed agreement, Cohen’s kappa, Gwet’s AC1 and Krippendorff’s alpha, always together. Where nearly all answers are the same, kappa is low although readers hardly differ.',
        ]),
    ...(differences.byField.length === 0
      ? []
      : [
          `Differences by group: the share not met of a group beside that of the reference group of its field; ratio and difference with score intervals, of effective counts where cases are weighted. p-values are corrected for the number of comparisons (${correctionWords(differences.correction)}). They ask whether what makes the cases treats groups alike, so that the frame counts as large.`,
        ]),
    ...(context.change === null
      ? []
      : [
          'Change: the difference of two estimates with its interval, the two samples being drawn apart. Within chance: the interval holds nought.',
        ]),
    'A difference is a difference that needs explaining; it is not by itself a finding of bias.',
  ];
}

function intervalMethod(several: boolean, equalChance: boolean): string {
  if (!equalChance) return 'Korn and Graubard’s interval with the weight of each case.';
  return several
    ? 'Korn and Graubard’s interval over the strata, its effective size never above the cases read; exact (hypergeometric) within one stratum. Where none or all had a fault in every stratum, the exact joint interval stands beside it.'
    : 'Exact (hypergeometric).';
}

const meanings: Readonly<Record<AnswerCode, string>> = {
  Y: 'The file shows that it was done.',
  P: 'The file shows that a part of it was done. Counts as not met.',
  N: 'The file shows that it was not done.',
  NE: 'The file does not show whether it was done. A finding of its own; counts as not met, and both ways are told.',
  NA: 'The question does not apply to the case, with a reason. In no share.',
};
