import type { AnswerCounts } from '../../findings/findings.js';
import type { CasePart, PartFinding, Share } from '../../findings/estimates.js';
import type { Findings } from '../../findings/findings.js';

/** An estimate for a part of the sample: a stratum, or a group of a field. */
export interface PartRow {
  readonly scope: 'overall' | 'section' | 'question';
  /** The section, or the number of the question; '' for all questions. */
  readonly name: string;
  /** The stratum, or the value of the field. */
  readonly part: string;
  readonly measure: 'cases met' | 'answers met' | 'cases with every question met';
  readonly counts: AnswerCounts;
  readonly shown: Share | null;
  readonly atMost: Share | null;
}

/** All estimates for the parts of the sample, by scope: all questions, the sections, the questions. */
export function partRows(
  findings: Findings,
  partsOf: {
    readonly cases: (shares: Findings['overall']) => readonly (CasePart & Named)[];
    readonly question: (finding: Findings['questions'][number]) => readonly (PartFinding & Named)[];
  },
): readonly PartRow[] {
  const { overall, sections, questions } = findings;
  return [
    ...caseRows('overall', '', partsOf.cases(overall)),
    ...sections.flatMap((shares) => caseRows('section', shares.section, partsOf.cases(shares))),
    ...questions.flatMap((finding) =>
      partsOf.question(finding).map(({ part, counts, met }): PartRow => ({
        scope: 'question',
        name: finding.questionId,
        part,
        measure: 'cases met',
        counts,
        shown: met.shown,
        atMost: met.atMost,
      })),
    ),
  ];
}

interface Named {
  readonly part: string;
}

function caseRows(
  scope: PartRow['scope'],
  name: string,
  parts: readonly (CasePart & Named)[],
): readonly PartRow[] {
  return parts.flatMap(({ part, counts, answersMet, allMet }): readonly PartRow[] => [
    { scope, name, part, measure: 'answers met', counts, ...limitsOf(answersMet) },
    { scope, name, part, measure: 'cases with every question met', counts, ...limitsOf(allMet) },
  ]);
}

function limitsOf({ shown, atMost }: CasePart['allMet']): Pick<PartRow, 'shown' | 'atMost'> {
  return { shown, atMost };
}
