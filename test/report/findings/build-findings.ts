import type { Status } from '../../../src/answers/cases/statuses.js';
import type { Response } from '../../../src/answers/cases/response.js';
import type { AnswerCode, QuestionSet } from '../../../src/checklist/question-set.js';
import type { QuestionAgreement } from '../../../src/findings/agreement.js';
import type { GroupDifference } from '../../../src/findings/differences.js';
import type { CasePart, MetShares, Share } from '../../../src/findings/estimates.js';
import type { CaseException } from '../../../src/findings/exceptions.js';
import type { AnswerCounts, Findings } from '../../../src/findings/findings.js';
import type { DesignStratum } from '../../../src/findings/sample-design.js';

/** A case of a made-up audit with its answers: what is not there is outstanding. */
export interface MadeCase {
  readonly unitId: string;
  readonly stratum: string;
  readonly role: 'sample' | 'reserve';
  readonly status: Status;
  readonly reason: string;
  readonly groups: Readonly<Record<string, string>>;
  readonly answers: Readonly<Record<string, AnswerCode>>;
  readonly second?: Readonly<Record<string, AnswerCode>>;
  readonly date: string | null;
  readonly outcome: string | null;
  readonly summary: string;
  readonly learning: string;
}

export interface MadeAudit {
  readonly set: QuestionSet;
  readonly strata: readonly DesignStratum[];
  readonly by: readonly string[];
  readonly cases: readonly MadeCase[];
  readonly fields: readonly {
    readonly field: string;
    readonly label: string;
    readonly reference: string;
    readonly values: readonly string[];
    readonly known: readonly string[];
  }[];
}

/**
 * Findings of a made-up audit. Counts are right and agree with one another; estimates are weighted as
 * they should be, but intervals and tests are rough, as only their looks matter here.
 */
export function buildFindings(
  audit: MadeAudit,
): Omit<Findings, 'goodPractice' | 'recommendations'> {
  const { set, strata, cases, fields } = audit;
  const open = cases.filter(({ status }) => underReview.has(status));
  const estimate = estimator(audit);
  const part = (among: readonly MadeCase[], questionIds: readonly string[]): CasePart => ({
    counts: countsOf(among, questionIds),
    ...caseShares(among, questionIds, estimate),
  });
  const byGroup = <Made>(make: (among: readonly MadeCase[]) => Made) =>
    fields.map(({ field, values }) => ({
      field,
      groups: values
        .map((value) => ({ value, among: open.filter(({ groups }) => groups[field] === value) }))
        .filter(({ among }) => among.length > 0)
        .map(({ value, among }) => ({ value, ...make(among) })),
    }));
  const byStratum = <Made>(make: (among: readonly MadeCase[]) => Made) =>
    strata.map(({ name }) => ({
      stratum: name,
      ...make(open.filter(({ stratum }) => stratum === name)),
    }));
  const shares = (questionIds: readonly string[]): Findings['overall'] => {
    const critical = set.questions.filter(({ id, critical: is }) => is && questionIds.includes(id));
    return {
      ...part(open, questionIds),
      noCriticalException:
        critical.length === 0
          ? null
          : estimate(open, (each) => {
              const given = critical.flatMap(({ id }) => each.answers[id] ?? []);
              if (given.length === 0) return null;
              return given.every((answer) => answer !== 'N' && answer !== 'NE');
            }),
      byStratum: byStratum((among) => part(among, questionIds)),
      byGroup: byGroup((among) => part(among, questionIds)),
    };
  };
  const sections = [...new Set(set.questions.map(({ section }) => section))];
  const idsOf = (section: string): readonly string[] =>
    set.questions.filter((question) => question.section === section).map(({ id }) => id);
  const met = (among: readonly MadeCase[], id: string, missing: boolean): MetShares => ({
    shown: estimate(among, ({ answers }) => isMet(answers[id], false)),
    atMost: estimate(among, ({ answers }) => isMet(answers[id], true)),
    withNotProduced:
      missing && cases.some(({ status }) => status === 'not produced')
        ? estimate(
            [...among, ...cases.filter(({ status }) => status === 'not produced')],
            ({ answers, status }) =>
              status === 'not produced' ? false : isMet(answers[id], false),
          )
        : null,
  });
  return {
    design: {
      unit: 'case',
      method: 'simple',
      equalChance: true,
      by: audit.by,
      strata,
      excluded: 0,
    },
    set: { name: set.name, version: set.version, title: set.title },
    level: 0.95,
    response: {
      overall: responseAmong(cases),
      byStratum: strata.map(({ name }) => ({
        stratum: name,
        ...responseAmong(cases.filter(({ stratum }) => stratum === name)),
      })),
      byReason: reasonsOf(cases),
    },
    questions: set.questions.map(({ id, section, text, critical }) => ({
      questionId: id,
      section,
      text,
      critical,
      counts: countsOf(open, [id]),
      met: met(open, id, true),
      byStratum: byStratum((among) => ({
        counts: countsOf(among, [id]),
        met: met(among, id, false),
      })),
      byGroup: byGroup((among) => ({ counts: countsOf(among, [id]), met: met(among, id, false) })),
    })),
    sections: sections.map((section) => ({ section, ...shares(idsOf(section)) })),
    overall: shares(set.questions.map(({ id }) => id)),
    agreement: agreementOf(audit, open),
    differences: differencesOf(audit, open),
    exceptions: cases.flatMap((each) => exceptionOf(each, set)),
  };
}

function reasonsOf(cases: readonly MadeCase[]): Findings['response']['byReason'] {
  const given = cases.filter(({ reason }) => reason !== '');
  const kinds = new Map(
    given.map(({ status, reason }) => [`${status} ${reason}`, { status, reason }]),
  );
  return [...kinds].map(([kind, said]) => ({
    ...said,
    cases: given.filter(({ status, reason }) => `${status} ${reason}` === kind).length,
  }));
}

const underReview: ReadonlySet<Status> = new Set(['drawn', 'requested', 'received', 'examined']);

function isMet(answer: AnswerCode | undefined, both: boolean): boolean | null {
  if (answer === undefined || answer === 'NA') return null;
  return answer === 'Y' || (both && answer === 'NE');
}

function countsOf(among: readonly MadeCase[], ids: readonly string[]): AnswerCounts {
  const given = among.flatMap(({ answers }) => ids.flatMap((id) => answers[id] ?? []));
  const count = (code: AnswerCode): number => given.filter((answer) => answer === code).length;
  const asked = among.length * ids.length;
  return {
    asked,
    answered: given.length,
    byCode: { Y: count('Y'), P: count('P'), N: count('N'), NE: count('NE'), NA: count('NA') },
    outstanding: asked - given.length,
  };
}

type Estimate = (
  among: readonly MadeCase[],
  metIn: (each: MadeCase) => boolean | null,
) => Share | null;

/** Weighted by stratum, with a rough interval. */
function estimator({ strata, cases }: MadeAudit): Estimate {
  const read = cases.filter(({ status }) => status === 'examined');
  const weightOf = (name: string): number => {
    const size = strata.find((stratum) => stratum.name === name)?.size ?? 0;
    return size / Math.max(1, read.filter(({ stratum }) => stratum === name).length);
  };
  const population = strata.reduce((sum, { size }) => sum + size, 0);
  return (among, metIn) => {
    const seen = among.flatMap((each) => {
      const met = metIn(each);
      return met === null ? [] : [{ weight: weightOf(each.stratum), met }];
    });
    if (seen.length === 0) return null;
    const all = seen.reduce((sum, { weight }) => sum + weight, 0);
    const value = seen.reduce((sum, { weight, met }) => sum + (met ? weight : 0), 0) / all;
    const exact = seen.every(({ met }) => met) ? 1 : value;
    const limits = wilson(exact, seen.length);
    return {
      value: exact,
      ...limits,
      method: strata.length === 1 ? 'hypergeometric' : 'korn-graubard',
      joint:
        strata.length > 1 && (exact === 1 || exact === 0)
          ? { low: Math.min(1, limits.low + 0.01), high: limits.high }
          : null,
      population,
      leftOut: 0,
      cases: seen.length,
    };
  };
}

function wilson(p: number, n: number): { readonly low: number; readonly high: number } {
  const z2 = 1.96 * 1.96;
  const middle = (p + z2 / (2 * n)) / (1 + z2 / n);
  const half = (1.96 / (1 + z2 / n)) * Math.sqrt((p * (1 - p)) / n + z2 / (4 * n * n));
  return {
    low: p === 0 ? 0 : Math.max(0, middle - half),
    high: p === 1 ? 1 : Math.min(1, middle + half),
  };
}

function caseShares(
  among: readonly MadeCase[],
  ids: readonly string[],
  estimate: Estimate,
): Pick<CasePart, 'answersMet' | 'allMet'> {
  const given = (each: MadeCase): readonly AnswerCode[] =>
    ids.flatMap((id) => each.answers[id] ?? []).filter((answer) => answer !== 'NA');
  const all = (both: boolean): Share | null =>
    estimate(among, (each) => {
      const answers = given(each);
      return answers.length === 0 ? null : answers.every((answer) => isMet(answer, both));
    });
  const answers = among.flatMap((each) => given(each).map((answer) => ({ each, answer })));
  const ofAnswers = (both: boolean): Share | null => {
    const rough = estimate(
      answers.map(({ each }) => each),
      () => true,
    );
    if (rough === null) return null;
    const met = answers.filter(({ answer }) => isMet(answer, both)).length / answers.length;
    const cases = among.filter((each) => given(each).length > 0).length;
    return { ...rough, value: met, ...wilson(met, cases * 4), joint: null, cases };
  };
  return {
    answersMet: { shown: ofAnswers(false), atMost: ofAnswers(true), withNotProduced: null },
    allMet: { shown: all(false), atMost: all(true), withNotProduced: null },
  };
}

function responseAmong(cases: readonly MadeCase[]): Response {
  const drawn = cases.filter(({ status }) => status !== 'reserve');
  const count = (status: Status): number => drawn.filter((each) => each.status === status).length;
  const [outOfScope, examined, notProduced] = [
    count('out of scope'),
    count('examined'),
    count('not produced'),
  ];
  const eligible = drawn.length - outOfScope;
  return {
    drawn: drawn.length,
    reserves: drawn.filter(({ role }) => role === 'reserve').length,
    outOfScope,
    eligible,
    examined,
    incomplete: 0,
    notProduced,
    outstanding: eligible - examined - notProduced,
    rate: eligible === 0 ? null : examined / eligible,
  };
}

function agreementOf({ set }: MadeAudit, open: readonly MadeCase[]): readonly QuestionAgreement[] {
  const twice = open.flatMap((each) =>
    each.second === undefined ? [] : [{ ...each, second: each.second }],
  );
  if (twice.length === 0) return [];
  return set.questions.map(({ id }) => {
    const pairs = twice.flatMap(({ unitId, answers, second }) => {
      const [one, two] = [answers[id], second[id]];
      return one === undefined || two === undefined ? [] : [{ unitId, one, two }];
    });
    const same = pairs.filter(({ one, two }) => one === two).length;
    const observed = same / pairs.length;
    const some = pairs.length === 0;
    const figure = (value: number) => ({
      value,
      low: Math.max(-1, value - 0.3),
      high: Math.min(1, value + 0.2),
    });
    const varies = pairs.some(({ one, two }) => one !== 'Y' || two !== 'Y');
    return {
      questionId: id,
      cases: twice.length,
      compared: pairs.length,
      same,
      observed: some ? null : { value: observed, ...wilson(observed, pairs.length) },
      kappa: varies ? figure(same === pairs.length ? 1 : -0.04) : null,
      ac1: some ? null : figure(observed - 0.02),
      alpha: varies ? figure(same === pairs.length ? 1 : 0) : null,
      disagreements: pairs
        .filter(({ one, two }) => one !== two)
        .map(({ unitId, one, two }) => ({
          unitId,
          answers: [one, two] as const,
          readers: ['REV-ADAMS', 'REV-BAKER'] as const,
          comments: [
            `First says secret-comment-one of ${unitId}`,
            'Second says secret-comment-two',
          ] as const,
        })),
    };
  });
}

function differencesOf(
  { set, fields }: MadeAudit,
  open: readonly MadeCase[],
): Findings['differences'] {
  const short = (among: readonly MadeCase[], id: string): readonly [number, number] => {
    const given = among.flatMap(({ answers }) => answers[id] ?? []).filter((code) => code !== 'NA');
    return [given.filter((code) => code !== 'Y').length, given.length];
  };
  const rowsOf = ({ field, reference, known }: MadeAudit['fields'][number]) =>
    set.questions.flatMap(({ id }) =>
      known
        .filter((group) => group !== reference)
        .map((group): GroupDifference => {
          const of = (value: string) =>
            short(
              open.filter(({ groups }) => groups[field] === value),
              id,
            );
          const [events, members] = of(group);
          const [referenceEvents, referenceMembers] = of(reference);
          return {
            questionId: id,
            group,
            members,
            events,
            referenceMembers,
            referenceEvents,
            compared: compare(events, members, referenceEvents, referenceMembers),
          };
        }),
    );
  const byField = fields.map((field) => ({ ...field, rows: rowsOf(field) }));
  const tested = byField
    .flatMap(({ rows }) => rows)
    .filter(({ compared }) => compared?.pValue != null).length;
  return {
    correction: 'holm',
    tested,
    byField: byField.map(({ field, label, reference, rows }) => ({
      field,
      label,
      reference,
      rows: rows.map((row) => ({
        ...row,
        compared:
          row.compared === null
            ? null
            : {
                ...row.compared,
                adjustedPValue:
                  row.compared.pValue === null ? null : Math.min(1, row.compared.pValue * tested),
              },
      })),
    })),
  };
}

function compare(
  events: number,
  members: number,
  referenceEvents: number,
  referenceMembers: number,
): GroupDifference['compared'] {
  if (members < 5 || referenceMembers < 5) return null;
  const [share, referenceShare] = [events / members, referenceEvents / referenceMembers];
  const error = Math.sqrt(
    (share * (1 - share)) / members + (referenceShare * (1 - referenceShare)) / referenceMembers,
  );
  const apart = share - referenceShare;
  const pValue = error === 0 ? null : 2 / (1 + Math.exp((1.702 * Math.abs(apart)) / error));
  return {
    share,
    referenceShare,
    ratio:
      referenceEvents === 0
        ? null
        : {
            value: share / referenceShare,
            low: (share / referenceShare) * 0.4,
            high: events === 0 ? Infinity : (share / referenceShare) * 2.5,
          },
    difference: { value: apart, low: apart - 1.96 * error, high: apart + 1.96 * error },
    pValue,
    adjustedPValue: null,
  };
}

function exceptionOf(each: MadeCase, set: QuestionSet): readonly CaseException[] {
  const questions = set.questions.flatMap(({ id, section, critical }) => {
    const answer = each.answers[id];
    if (answer === undefined || answer === 'Y' || answer === 'NA') return [];
    return answer !== 'N' && !critical
      ? []
      : [
          {
            questionId: id,
            section,
            critical,
            answer,
            evidence: `secret-evidence ${id}, folio 12`,
            comment: `secret-comment on ${id}: nothing on the log between 3 and 29 March`,
          },
        ];
  });
  const { unitId, status, date, outcome, reason, summary, learning } = each;
  if (questions.length === 0 && status !== 'not produced') return [];
  return [{ unitId, status, date, outcome, questions, reason, summary, learning }];
}
