import { describe, expect, it } from 'vitest';
import type { AnswerCode } from '../../../src/checklist/question-set.js';
import type { DesignStratum } from '../../../src/findings/sample-design.js';
import type { Findings } from '../../../src/findings/findings.js';
import type { Table } from '../../../src/format/table.js';
import type { AskedEdition } from '../../../src/report/findings/findings-context.js';
import { findingsReport } from '../../../src/report/findings/findings-report.js';
import { publicGroupFields } from '../../../src/report/findings/public-groups.js';
import { buildFindings, type MadeAudit, type MadeCase } from './build-findings.js';
import { sampleContext, sampleQuestions } from './sample.js';

/** A case by where it falls short; all else is met. */
interface Spec {
  readonly stratum: string;
  readonly groups?: Readonly<Record<string, string>>;
  readonly notMet?: readonly string[];
}

function audit(
  by: readonly string[],
  sizes: Readonly<Record<string, number>>,
  specs: readonly Spec[],
  fields: readonly string[],
): MadeAudit {
  const valuesOf = (field: string): readonly string[] => [
    ...new Set(specs.flatMap(({ groups }) => groups?.[field] ?? [])),
  ];
  return {
    set: sampleQuestions,
    by,
    strata: Object.entries(sizes).map(([name, size]): DesignStratum => ({
      name,
      values: [name],
      size,
      sampled: specs.filter(({ stratum }) => stratum === name).length,
    })),
    fields: fields.map((field) => ({
      field,
      label: field,
      reference: valuesOf(field)[0] ?? '',
      values: valuesOf(field),
      known: valuesOf(field),
    })),
    cases: specs.map(({ stratum, groups = {}, notMet = [] }, index): MadeCase => ({
      unitId: `CO/${index}`,
      stratum,
      role: 'sample',
      status: 'examined',
      reason: '',
      groups,
      answers: Object.fromEntries(
        sampleQuestions.questions.map(({ id }): [string, AnswerCode] => [
          id,
          notMet.includes(id) ? 'N' : 'Y',
        ]),
      ),
      date: null,
      outcome: null,
      summary: '',
      learning: '',
    })),
  };
}

const findingsOf = (made: MadeAudit): Findings => ({
  ...buildFindings(made),
  goodPractice: [],
  recommendations: [],
});

/** A pseudonym that keeps the place of the case, so that the test can look at the truth. */
const open: AskedEdition = {
  name: 'public',
  pseudonymOf: (unitId) => unitId.replace('CO/', 'P').padStart(4, '0'),
};

function tablesFor(findings: Findings, edition: AskedEdition): readonly Table[] {
  const as = { answered: 'all-met' } as const;
  return findingsReport(findings, sampleContext(as, edition, findings)).tables;
}

const named = (
  tables: readonly Table[],
  name: string,
): readonly Readonly<Record<string, unknown>>[] => {
  const table = tables.find((each) => each.name === name);
  return (table?.rows ?? []).map((row) =>
    Object.fromEntries(table!.columns.map((column, index) => [column.name, row[index]])),
  );
};

/**
 * What an attacker who knows the weights of the strata from elsewhere makes of a copy: for each listed
 * case the strata that fit every share of a question, all ways to place the cases having been tried.
 */
function possibleStrata(
  tables: readonly Table[],
  weights: Readonly<Record<string, number>>,
  population: number,
  half: number,
): ReadonlyMap<string, ReadonlySet<string>> {
  const key = tables[tables.findIndex(({ name }) => name === 'exceptions')]!.columns[0]!.name;
  const listed = named(tables, 'exceptions').map((row) => ({
    name: String(row[key]),
    question: String(row['question_id']),
  }));
  const cases = [...new Set(listed.map(({ name }) => name))];
  const shares = named(tables, 'questions').flatMap(({ question_id, share_met }) =>
    typeof share_met === 'number'
      ? [
          {
            notMet: 1 - share_met,
            short: cases.flatMap((name, index) =>
              listed.some((each) => each.name === name && each.question === question_id)
                ? [index]
                : [],
            ),
          },
        ]
      : [],
  );
  const names = Object.keys(weights);
  const possible = new Map(cases.map((name) => [name, new Set<string>()]));
  for (let code = 0; code < names.length ** cases.length; code += 1) {
    const placed = cases.map(
      (_, index) => names[Math.floor(code / names.length ** index) % names.length]!,
    );
    const fits = shares.every(({ notMet, short }) => {
      const weight = short.reduce((sum, index) => sum + weights[placed[index]!]!, 0);
      return Math.abs(weight / population - notMet) <= half;
    });
    if (fits) cases.forEach((name, index) => possible.get(name)!.add(placed[index]!));
  }
  return possible;
}

describe('strata of what people are', () => {
  const stratum = (name: string, notMet: readonly string[]): Spec => ({ stratum: name, notMet });
  const met = (name: string, count: number): readonly Spec[] =>
    Array.from({ length: count }, () => ({ stratum: name }));
  /** Weights 10 and 5; twelve cases fall short on PC16, five on others too, each in its own way. */
  const findings = findingsOf(
    audit(
      ['complainant_ethnicity_group'],
      { White: 200, Black: 100 },
      [
        stratum('White', ['PC16', 'PC01']),
        stratum('Black', ['PC16', 'PC02']),
        stratum('White', ['PC16', 'PC02', 'PC03']),
        stratum('Black', ['PC16', 'PC04']),
        stratum('Black', ['PC16', 'PC05']),
        ...Array.from({ length: 5 }, () => stratum('White', ['PC16'])),
        ...Array.from({ length: 2 }, () => stratum('Black', ['PC16'])),
        ...met('White', 13),
        ...met('Black', 15),
      ],
      [],
    ),
  );
  const weights = { White: 10, Black: 5 };

  it('can be worked out for every case by whoever has the restricted shares', () => {
    const possible = possibleStrata(
      tablesFor(findings, { name: 'restricted' }),
      weights,
      300,
      1e-6,
    );
    const settled = [...possible.values()].filter((names) => names.size === 1).length;
    expect(settled).toBe(5);
  });

  it('cannot be worked out for any case from the public copy', () => {
    const possible = possibleStrata(tablesFor(findings, open), weights, 300, 0.005001);
    expect(possible.size).toBe(12);
    expect([...possible.values()].every((names) => names.size === 2)).toBe(true);
  });

  it('are no less protected, and no more, where earlier draws had used up units', () => {
    const { design, questions } = findings;
    const used = questions.map((question) => ({
      ...question,
      met: { ...question.met, shown: { ...question.met.shown!, leftOut: 30 } },
    }));
    const rows = (excluded: number) =>
      named(
        tablesFor({ ...findings, questions: used, design: { ...design, excluded } }, open),
        'questions',
      ).map(({ share_met }) => share_met);
    expect(rows(30)).toEqual(
      named(tablesFor(findings, open), 'questions').map(({ share_met }) => share_met),
    );
    expect(rows(0).every((share) => share === '[c]')).toBe(true);
  });

  it('hide the shares of questions on which one to nine cases fall short, and keep their counts', () => {
    const rows = named(tablesFor(findings, open), 'questions');
    const row = (id: string) => rows.find(({ question_id }) => question_id === id);
    expect(row('PC01')).toMatchObject({
      met: 39,
      not_met: 1,
      share_met: '[c]',
      share_met_low: '[c]',
    });
    // Not met: (7 x 10 + 5 x 5) / 300 = 0.3167.
    expect(row('PC16')).toMatchObject({ met: 28, not_met: 12, share_met: 0.68 });
    expect(row('PC30')).toMatchObject({ met: 40, share_met: 1, share_met_at_most: '[c]' });
    expect(row('PC16')).not.toHaveProperty('population');
  });
});

describe('groups', () => {
  const field = 'complainant_ethnicity_group';
  const cases = (
    value: string,
    met: number,
    short: number,
    also: Readonly<Record<string, string>> = {},
  ): readonly Spec[] =>
    Array.from({ length: met + short }, (_, index) => ({
      stratum: 'all',
      groups: { [field]: value, ...also },
      notMet: index < met ? [] : ['PC16', `PC0${1 + (index % 5)}`],
    }));
  const one = (specs: readonly Spec[], fields: readonly string[] = [field]): Findings =>
    findingsOf(audit([], { all: 500 }, specs, fields));
  const large = one([
    ...cases('white', 20, 14),
    ...cases('black', 11, 12),
    ...cases('not_stated', 10, 10),
  ]);

  it('have one figure each in the public copy where all are large', () => {
    expect(publicGroupFields(large)).toEqual(new Set([field]));
    const rows = named(tablesFor(large, open), 'groups');
    expect(rows.map(({ group, cases: read }) => [group, read])).toEqual([
      ['white', 34],
      ['black', 23],
      ['not_stated', 20],
    ]);
    expect(rows[1]!['share']).toBeCloseTo(11 / 23, 12);
    expect(Object.keys(rows[0]!)).toEqual([
      'field',
      'field_in_words',
      'group',
      'group_in_words',
      'cases',
      'share',
      'share_low',
      'share_high',
      'value_status',
    ]);
  });

  it('cannot be subtracted from one another: each is named once, and every listed case could be in any', () => {
    const tables = tablesFor(large, open);
    const listed = new Set(named(tables, 'exceptions').map(({ pseudonym }) => pseudonym)).size;
    for (const { group, cases: read, share } of named(tables, 'groups')) {
      const short = Math.round(Number(read) * (1 - Number(share)));
      expect(short).toBeGreaterThanOrEqual(10);
      expect(listed - short).toBeGreaterThanOrEqual(10);
      const cells = tables.flatMap(({ rows }) => rows.flat()).filter((cell) => cell === group);
      expect(cells).toHaveLength(1);
    }
    expect(tables.some(({ name }) => name === 'differences' || name === 'strata')).toBe(false);
  });

  it.each([
    [
      'one group has fewer than ten that fall short',
      [...cases('white', 20, 14), ...cases('black', 11, 9)],
    ],
    [
      'one group has fewer than ten that do not',
      [...cases('white', 20, 14), ...cases('black', 9, 11)],
    ],
    [
      'a group that is not known is small',
      [...cases('white', 20, 14), ...cases('not_stated', 2, 1)],
    ],
    ['there is only one group', cases('white', 20, 14)],
    [
      'a case is in no group',
      [...cases('white', 20, 14), ...cases('black', 11, 12), { stratum: 'all' }],
    ],
  ])('are left out as a whole where %s', (_, specs) => {
    expect(publicGroupFields(one(specs)).size).toBe(0);
    expect(tablesFor(one(specs), open).some(({ name }) => name === 'groups')).toBe(false);
  });

  it('are left out while something is outstanding, as a later copy could be subtracted', () => {
    const { overall } = large.response;
    const waiting = {
      ...large,
      response: { ...large.response, overall: { ...overall, outstanding: 1 } },
    };
    expect(publicGroupFields(waiting).size).toBe(0);
    const incomplete = {
      ...large,
      response: { ...large.response, overall: { ...overall, incomplete: 1 } },
    };
    expect(publicGroupFields(incomplete).size).toBe(0);
  });

  it('are shown by the broad grouping alone, as two cuts of one field differ by few', () => {
    const fine = 'complainant_ethnicity';
    const specs = [
      ...cases('white', 20, 14, { [fine]: 'british' }),
      ...cases('black', 11, 12, { [fine]: 'african' }),
    ];
    expect(publicGroupFields(one(specs, [fine, field]))).toEqual(new Set([field]));
  });

  it('are left out where weights could make ten cases of fewer', () => {
    const specs = [...cases('white', 12, 12), ...cases('black', 12, 12)].map((spec, index) => ({
      ...spec,
      stratum: index % 2 === 0 ? 'often' : 'seldom',
    }));
    const weighted = (often: number): Findings =>
      findingsOf(audit(['outcome'], { often, seldom: 240 }, specs, [field]));
    expect(publicGroupFields(weighted(240)).size).toBe(1);
    expect(publicGroupFields(weighted(960)).size).toBe(0);
  });

  it('are left out where cases have weights of their own', () => {
    const own = { ...large, design: { ...large.design, equalChance: false } };
    expect(publicGroupFields(own).size).toBe(0);
  });
});
