import type { AnswerCode, QuestionSet } from '../../../src/checklist/question-set.js';
import type { ChangeSince } from '../../../src/findings/change.js';
import type { Findings } from '../../../src/findings/findings.js';
import { keyedPseudonyms } from '../../../src/random/keyed-pseudonym.js';
import type {
  AskedEdition,
  FindingsContext,
  ReadBack,
} from '../../../src/report/findings/findings-context.js';
import { buildFindings, type MadeAudit, type MadeCase } from './build-findings.js';

const sections: readonly (readonly [string, readonly string[]])[] = [
  [
    'Access and logging',
    [
      'Was the complaint logged within the time that the law allows?',
      'Does the log name every allegation that the complainant made?',
      'Was each allegation put to the category that fits it?',
      'Is it shown how the complainant was asked what they want to come of it?',
      'Were needs for support or an interpreter asked about and met?',
    ],
  ],
  [
    'Route',
    [
      'Was it decided in time whether the complaint must be recorded?',
      'Was the duty to refer looked at, and the reason for not referring written down?',
      'Was the person who handled it free of a conflict of interest?',
      'Is the route that was taken the right one for what was alleged?',
      'Was the decision on the route explained to the complainant?',
    ],
  ],
  [
    'Enquiries',
    [
      'Was all footage from body-worn cameras secured and looked at?',
      'Were the witnesses that the complainant named contacted?',
      'Was the account of each officer asked for on every allegation?',
      'Were the enquiries reasonable and proportionate to what was alleged?',
      'Were relevant records of earlier contact looked at?',
    ],
  ],
  [
    'Keeping informed',
    [
      'Was the complainant kept informed at least every 28 days?',
      'Was the officer complained about kept informed at the same times?',
      'Where it took long, was the reason told to both?',
      'Was contact made in the way that the complainant had asked for?',
      'Were the letters written in plain words?',
    ],
  ],
  [
    'Outcome',
    [
      'Does the outcome answer every allegation?',
      'Does the report say why the service was acceptable or not?',
      'Is the outcome backed by the evidence on file?',
      'Was the right of review told, with the right body and the right day?',
      'Where something went wrong, was an apology considered?',
    ],
  ],
  [
    'Learning',
    [
      'Was learning for the officer looked for?',
      'Was learning for the force looked for?',
      'Where learning was found, was it passed on to whom it concerns?',
      'Was it checked whether the learning had come up before?',
      'Was the file closed with everything that belongs to it?',
    ],
  ],
];

const answers = [
  { code: 'Y', label: 'Met' },
  { code: 'P', label: 'Partly met' },
  { code: 'N', label: 'Not met' },
  { code: 'NE', label: 'Cannot tell: no evidence on file' },
  { code: 'NA', label: 'Not applicable' },
] as const;

/** Thirty questions in six sections, one in five critical. */
export const sampleQuestions: QuestionSet = {
  name: 'public-complaints',
  title: 'Public complaints',
  version: 2,
  caseTypes: ['complaint'],
  answers,
  questions: sections.flatMap(([section, texts], block) =>
    texts.map((text, index) => {
      const number = block * 5 + index + 1;
      return {
        id: `PC${String(number).padStart(2, '0')}`,
        section,
        text,
        basis: [],
        naAllowed: true,
        critical: [1, 7, 11, 21, 24, 28].includes(number),
      };
    }),
  ),
};

export const strata = [
  { name: 'No further action', values: ['nfa'], size: 181, sampled: 20 },
  { name: 'Learning', values: ['learning'], size: 92, sampled: 10 },
  { name: 'Reflective practice', values: ['reflective'], size: 50, sampled: 6 },
  { name: 'Case to answer', values: ['answer'], size: 29, sampled: 4 },
] as const;

const fields: MadeAudit['fields'] = [
  {
    field: 'complainant_ethnicity_group',
    label: 'Complainant ethnicity',
    reference: 'white',
    values: ['white', 'black', 'asian', 'not_stated'],
    known: ['white', 'black', 'asian'],
  },
  {
    field: 'complainant_sex',
    label: 'Complainant sex',
    reference: 'male',
    values: ['female', 'male', 'not_stated'],
    known: ['female', 'male'],
  },
  {
    field: 'officer_rank_band',
    label: 'Officer rank band',
    reference: 'constable',
    values: ['constable', 'sergeant', 'multiple'],
    known: ['constable', 'sergeant'],
  },
];

const words: Readonly<Record<string, string>> = {
  complainant_ethnicity_group: 'Complainant ethnicity',
  complainant_sex: 'Complainant sex',
  officer_rank_band: 'Officer rank band',
  outcome: 'Outcome',
  white: 'White',
  black: 'Black',
  asian: 'Asian',
  not_stated: 'Not stated',
  female: 'Female',
  male: 'Male',
  constable: 'Constable',
  sergeant: 'Sergeant and above',
  multiple: 'Multiple',
  nfa: 'No further action',
  learning: 'Learning',
  reflective: 'Reflective practice',
  answer: 'Case to answer',
};

/** By the place of a case in the register: where it falls short. All else is met. */
const shortfalls: Readonly<Record<number, Readonly<Record<string, AnswerCode>>>> = {
  2: { PC01: 'N', PC16: 'N', PC18: 'P', PC20: 'P' },
  6: { PC11: 'NE', PC12: 'N', PC14: 'P' },
  11: { PC16: 'N', PC17: 'N' },
  15: { PC07: 'NE', PC16: 'P', PC29: 'N' },
  23: { PC16: 'N', PC24: 'N', PC22: 'P' },
  27: { PC11: 'N', PC15: 'N', PC16: 'N', PC23: 'N', PC28: 'N' },
  33: { PC03: 'P', PC16: 'N' },
};

/** Cannot be told and not critical: no exceptions. */
const untold: Readonly<Record<number, readonly string[]>> = {
  3: ['PC05', 'PC15'],
  8: ['PC15'],
  20: ['PC05', 'PC29'],
  30: ['PC15', 'PC29'],
};

export interface MadeAs {
  /** How the cases are answered; `as-found` has nine exceptions. */
  readonly answered: 'as-found' | 'nothing' | 'all-met';
  /** Whether the sample has one stratum of all. */
  readonly oneStratum?: boolean;
}

function madeAudit({ answered, oneStratum = false }: MadeAs): MadeAudit {
  const one = [{ name: 'all', values: [], size: 352, sampled: 40 }];
  return {
    set: sampleQuestions,
    strata: oneStratum ? one : strata,
    by: oneStratum ? [] : ['outcome'],
    fields,
    cases: cases(answered).map((each) => (oneStratum ? { ...each, stratum: 'all' } : each)),
  };
}

/** 40 cases of four strata and two reserves that came in. */
function cases(answered: MadeAs['answered']): readonly MadeCase[] {
  const places = strata.flatMap((stratum) =>
    Array.from({ length: stratum.sampled }, () => ({ stratum, role: 'sample' as const })),
  );
  const all = [
    ...places,
    { stratum: strata[0], role: 'reserve' as const },
    { stratum: strata[1], role: 'reserve' as const },
  ];
  return all.map(({ stratum, role }, index): MadeCase => {
    const begun = answered === 'nothing' ? 'drawn' : 'examined';
    const status =
      answered !== 'as-found'
        ? begun
        : ((
            {
              5: 'out of scope',
              22: 'out of scope',
              17: 'not produced',
              38: 'not produced',
              39: 'requested',
            } as const
          )[index] ?? begun);
    const found = answered === 'as-found' ? (shortfalls[index] ?? {}) : {};
    const given: Record<string, AnswerCode> = {};
    if (status === 'examined') {
      for (const [place, { id }] of sampleQuestions.questions.entries()) {
        const rare = place % 6 === 4 && (index * 7 + place) % 5 < 2;
        const isUntold = answered === 'as-found' && (untold[index] ?? []).includes(id);
        given[id] = found[id] ?? (isUntold ? 'NE' : rare ? 'NA' : 'Y');
      }
    }
    const second = {
      ...given,
      ...(index === 6 ? { PC14: 'N' } : index === 9 ? { PC16: 'P' } : {}),
    };
    return {
      unitId: referenceOf(index),
      stratum: stratum.name,
      role,
      status,
      reason:
        status === 'out of scope'
          ? 'secret-reason: closed before the period'
          : status === 'not produced'
            ? 'secret-reason: the file is with the coroner'
            : '',
      groups: {
        complainant_ethnicity_group:
          ['white', 'black', 'white', 'asian', 'white', 'black', 'not_stated'][index % 7] ??
          'white',
        complainant_sex: ['female', 'male', 'male', 'female', 'not_stated'][index % 5] ?? 'male',
        officer_rank_band:
          ['constable', 'constable', 'sergeant', 'constable', 'multiple', 'constable'][index % 6] ??
          'constable',
      },
      answers: given,
      ...(index % 3 === 0 && index < 36 ? { second: second as Record<string, AnswerCode> } : {}),
      date: `2026-0${1 + (index % 3)}-1${index % 10}`,
      outcome: stratum.values[0],
      summary:
        Object.keys(found).length === 0
          ? ''
          : `secret-summary ${index}: updates stopped for two months while the officer was on leave, and nobody took over`,
      learning:
        Object.keys(found).length === 0
          ? ''
          : `secret-learning ${index}: name a deputy for every open file`,
    };
  });
}

export function referenceOf(index: number): string {
  return `CO/2026/${String(10017 + index * 37)}`;
}

export function sampleFindings(as: MadeAs): Findings {
  const made = buildFindings(madeAudit(as));
  if (as.answered !== 'as-found') return { ...made, goodPractice: [], recommendations: [] };
  return {
    ...made,
    goodPractice: [
      {
        unitId: referenceOf(4),
        words: 'secret-practice: the first call was made within the hour and its gist written down',
      },
      {
        unitId: referenceOf(31),
        words: 'secret-practice: a timeline on one page stands at the front of the file',
      },
    ],
    recommendations: [
      {
        unitId: referenceOf(2),
        words: 'secret-recommendation: set a reminder at 21 days for every open complaint',
        owner: 'Head of Secret Standards',
        due: '2026-09-30',
      },
      {
        unitId: referenceOf(27),
        words: 'secret-recommendation: ask for footage on the day the complaint is logged',
        owner: 'Secret Inspector',
        due: null,
      },
    ],
  };
}

/** What came back, in keeping with the findings. */
function readBack(as: MadeAs): ReadBack {
  const all = cases(as.answered);
  const open = all.filter(
    ({ status }) => status === 'examined' || status === 'requested' || status === 'drawn',
  );
  const readings = (each: MadeCase): number => (each.second === undefined ? 30 : 60);
  const sum = (among: readonly MadeCase[]): number =>
    among.reduce((total, each) => total + readings(each), 0);
  const answered = sum(all.filter(({ status }) => status === 'examined'));
  const issued = sum(all);
  const notExamined = issued - sum(open);
  const overall = { issued, answered, notExamined, outstanding: issued - answered - notExamined };
  const begun = as.answered !== 'nothing';
  return {
    files: begun
      ? [
          {
            name: 'answers-REV-ADAMS.xlsx',
            sha256: 'a'.repeat(32) + '0123456789abcdef0123456789abcdef',
          },
          {
            name: 'answers-REV-BAKER.csv',
            sha256: 'b'.repeat(32) + '0123456789abcdef0123456789abcdef',
          },
        ]
      : [],
    register: all.map(({ unitId, status }) => ({
      unitId,
      status,
      file: {
        requested: null,
        received: null,
        minutes: status === 'examined' ? [{ reviewer: 'REV-ADAMS', minutes: 41 }] : [],
        conflicting: [],
      },
    })),
    reserves: {
      inUse:
        as.answered === 'as-found'
          ? [
              {
                unitId: referenceOf(40),
                stratum: 'No further action',
                rank: 21,
                insteadOf: referenceOf(5),
                reason: 'secret-reason: closed before the period',
              },
              {
                unitId: referenceOf(41),
                stratum: 'Learning',
                rank: 11,
                insteadOf: referenceOf(22),
                reason: 'secret-reason: closed before the period',
              },
            ]
          : [],
      unreplaced: [],
    },
    issues:
      as.answered === 'as-found'
        ? [
            {
              code: 'NA_WITHOUT_REASON',
              severity: 'error',
              file: 'answers-REV-BAKER.csv',
              sheet: null,
              row: 17,
              column: 'reason_not_applicable',
              cell: 'Q17',
              detail: { question: 'PC05' },
              restricted: {
                unitId: referenceOf(12),
                questionId: 'PC05',
                was: null,
                now: 'secret-typed',
              },
            },
          ]
        : [],
    counts: {
      overall,
      byCase: [],
      byReader: begun ? [{ reader: 'REV-ADAMS', ...overall }] : [],
      returned: {
        rows: begun ? answered + 1 : 0,
        used: begun ? answered : 0,
        unanswered: 0,
        repeated: 0,
        setAside: 0,
        refused: begun ? 1 : 0,
        extra: 0,
      },
    },
  };
}

/** The change since the last quarter: most within chance, one question better, one that was not asked. */
function sampleChange(findings: Findings): ChangeSince {
  const side = (met: number, of: number, cases = of) => ({ met, of, cases, value: met / of });
  return {
    earlierRun: '0f1e2d3c4b5a',
    rows: [
      {
        kind: 'overall',
        name: '',
        earlier: side(902, 1_000, 38),
        now: side(
          findings.overall.counts.byCode.Y,
          Math.max(1, findings.overall.counts.answered - findings.overall.counts.byCode.NA),
        ),
        change: { difference: 0.062, low: 0.021, high: 0.103, reading: 'rise' },
        notCompared: null,
      },
      ...findings.sections.map(({ section }) => ({
        kind: 'section' as const,
        name: section,
        earlier: side(151, 170, 38),
        now: side(160, 172, 37),
        change: { difference: 0.042, low: -0.018, high: 0.102, reading: 'within chance' as const },
        notCompared: null,
      })),
      ...findings.questions.map(({ questionId, counts }, index) => ({
        kind: 'question' as const,
        name: questionId,
        earlier: index === 4 ? null : side(index === 15 ? 38 : 31, 38),
        now: side(counts.byCode.Y, Math.max(1, counts.answered - counts.byCode.NA)),
        change:
          index === 4
            ? null
            : index === 15
              ? { difference: -0.16, low: -0.29, high: -0.03, reading: 'fall' as const }
              : { difference: 0.04, low: -0.11, high: 0.19, reading: 'within chance' as const },
        notCompared: index === 4 ? ('not asked then' as const) : null,
      })),
    ],
  };
}

export const publicEdition: AskedEdition = {
  name: 'public',
  pseudonymOf: (unitId) => pseudonyms.get(unitId) ?? '',
};

const pseudonyms = keyedPseudonyms(
  'a key that is for this test alone',
  Array.from({ length: 200 }, (_, index) => referenceOf(index)),
);

export function sampleContext(
  as: MadeAs,
  edition: AskedEdition,
  findings: Findings,
): FindingsContext {
  return {
    title: 'Dip sample of public complaints, January to March 2026: findings',
    runId: 'c0ffee123456',
    marking:
      edition.name === 'public'
        ? 'Public edition'
        : 'Restricted edition: cases are named. Not for publication',
    facts: [
      ['Office', 'Office of the Police and Crime Commissioner for Anyshire'],
      ['Cases', 'Public complaints finalised from 1 January to 31 March 2026'],
    ],
    draw: {
      seed: 'UK National Lottery 2026-04-04: 03 17 22 31 40 58, bonus 11',
      frameDigest: 'd23f87b5801cc23d64ca7e118fbd3c46554d139db14b7b29c7e984000fe120dc',
      commitment: null,
    },
    set: sampleQuestions,
    wording: {
      field: (field) => words[field] ?? field,
      value: (_, value) => words[value] ?? value,
      stratum: (_, values) => values.map((value) => words[value] ?? value).join(', '),
    },
    read: readBack(as),
    change: as.answered === 'nothing' ? null : sampleChange(findings),
    edition,
  };
}
