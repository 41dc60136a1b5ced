import { compareBytewise } from '../frame/bytewise.js';
import type { Question } from '../checklist/question-set.js';
import { corrections } from '../statistics/many/corrections.js';
import { sumOf } from '../statistics/survey/sum-of.js';
import { compareShares, fewestToCompare } from './compare-shares.js';
import type { FieldDifferences, GroupDifference, GroupDifferences } from './differences.js';
import type { Audit } from './met-shares.js';
import type { GroupField } from './sample-design.js';
import { casesOf, groupPart, valuesIn } from './sample-part.js';
import { membersIn, scoredStrata, type ScoredStratum } from './scored-strata.js';
import { answersScore, readings, type Scoring } from './scores.js';

/** The name of a way to allow for many comparisons. */
export type CorrectionName = keyof typeof corrections;

/**
 * Whether questions are not met more often for one group than for another, for every field and
 * question; p-values are corrected over all comparisons of all fields together. A field of whose
 * groups fewer than two are known among the cases examined has no rows, and '' as reference where
 * there is none.
 */
export function groupDifferences(
  questions: readonly Question[],
  fields: readonly GroupField[],
  audit: Audit,
  correction: CorrectionName,
): GroupDifferences {
  const byField = fields.map((field) => fieldDifferences(questions, field, audit));
  const rows = byField.flatMap((field) => field.rows);
  const pValues = rows.map(({ compared }) => compared?.pValue ?? null);
  const adjusted = new Map(
    corrections[correction].adjust(pValues).map((pValue, at) => [rows[at], pValue]),
  );
  return {
    correction,
    tested: pValues.filter((pValue) => pValue !== null).length,
    byField: byField.map((field) => ({
      ...field,
      rows: field.rows.map((row) =>
        row.compared === null
          ? row
          : {
              ...row,
              compared: { ...row.compared, adjustedPValue: adjusted.get(row) ?? null },
            },
      ),
    })),
  };
}

function fieldDifferences(
  questions: readonly Question[],
  field: GroupField,
  audit: Audit,
): FieldDifferences {
  const known = knownValues(field, audit);
  const reference = field.reference ?? largestOf(known, field, audit);
  const others = known.filter((value) => value !== reference);
  return {
    field: field.field,
    label: field.label,
    reference: reference ?? '',
    rows:
      reference === null
        ? []
        : questions.flatMap((question) => {
            const notMet = notMetScore(question);
            const strataOf = (value: string): readonly ScoredStratum[] =>
              scoredStrata(groupPart(audit.design, field.field, value), audit.cases, notMet);
            const held = strataOf(reference);
            return others.map((group) =>
              differenceOf(question, group, strataOf(group), held, audit),
            );
          }),
  };
}

function differenceOf(
  question: Question,
  group: string,
  strata: readonly ScoredStratum[],
  reference: readonly ScoredStratum[],
  { design, level }: Audit,
): GroupDifference {
  const own = totalOf(strata);
  const other = totalOf(reference);
  const enough = Math.min(own.members, other.members) >= fewestToCompare;
  const compared = enough ? compareShares(strata, reference, design.equalChance, level) : null;
  return {
    questionId: question.id,
    group,
    members: own.members,
    events: own.events,
    referenceMembers: other.members,
    referenceEvents: other.events,
    compared: compared === null ? null : { ...compared, adjustedPValue: null },
  };
}

/** The event is that a question which applies is not shown to be met. */
function notMetScore(question: Question): Scoring {
  const met = answersScore([question], readings.shown);
  return (audited) => {
    const score = met(audited);
    return score === null ? null : { met: score.of - score.met, of: score.of };
  };
}

function totalOf(strata: readonly ScoredStratum[]): {
  readonly members: number;
  readonly events: number;
} {
  const counts = strata.map(membersIn);
  return {
    members: sumOf(counts.map(({ members }) => members)),
    events: sumOf(counts.map(({ events }) => events)),
  };
}

/** The groups proper that some case has: not those that stand for an unknown value or for several. */
function knownValues(field: GroupField, { design, cases }: Audit): readonly string[] {
  const known = new Set(field.groups.filter((group) => group.known).map(({ value }) => value));
  return valuesIn(field, design, cases).filter((value) => known.has(value));
}

/** The group with most cases examined, of several the bytewise first. */
function largestOf(known: readonly string[], { field }: GroupField, audit: Audit): string | null {
  const sizes = known.map((value) => ({
    value,
    cases: casesOf(groupPart(audit.design, field, value), audit.cases).filter(
      ({ settled }) => settled.status === 'examined',
    ).length,
  }));
  const [largest] = sizes.toSorted(
    (left, right) => right.cases - left.cases || compareBytewise(left.value, right.value),
  );
  return largest?.value ?? null;
}
