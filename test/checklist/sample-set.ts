import type { ChecklistSetting } from '../../src/checklist/case-rows.js';
import type { SampledCase } from '../../src/checklist/checklist.js';
import type { QuestionSet } from '../../src/checklist/question-set.js';
import { englandAndWales } from './calendar.js';

/** A small set with one question of each kind. */
export const sampleSet: QuestionSet = {
  name: 'sample',
  title: 'Sample set',
  version: 3,
  note: 'Made for the tests.',
  caseTypes: ['complaint'],
  answers: [
    { code: 'Y', label: 'Met' },
    { code: 'P', label: 'Partly met' },
    { code: 'N', label: 'Not met' },
    { code: 'NE', label: 'Cannot tell' },
    { code: 'NA', label: 'Not applicable' },
  ],
  questions: [
    {
      id: 'Q1',
      section: 'Start',
      text: 'Was it logged?',
      basis: [{ instrument: 'Act One', ref: 's.1', kind: 'law', verified: true }],
      naAllowed: false,
      critical: true,
      evidence: 'the log',
      prefillFrom: ['date_received', 'date_first_contact'],
    },
    {
      id: 'Q2',
      section: 'Start',
      text: 'Was a need asked about & met?',
      basis: [
        { instrument: 'Act Two', kind: 'law', verified: false },
        { instrument: 'Guidance Three', ref: 'ch. 2', kind: 'guidance', verified: true },
      ],
      naAllowed: true,
      naWhen: 'no need',
      critical: false,
    },
    {
      id: 'Q3',
      section: 'End',
      text: 'Was the outcome told?',
      basis: [],
      naAllowed: true,
      critical: false,
    },
  ],
};

export const sampleCases: readonly SampledCase[] = [
  {
    unitId: 'CO/2026/00003',
    stratum: 'NFA, White',
    role: 'reserve',
    rank: 3,
    fields: { date_received: '2026-07-03' },
  },
  {
    unitId: 'CO/2026/00001',
    stratum: 'NFA, White',
    role: 'sample',
    rank: 1,
    fields: { date_received: '2026-07-01', handling: 'OUT_SCH3' },
  },
  {
    unitId: '=CO<2026>',
    stratum: 'NFA, White',
    role: 'sample',
    rank: 2,
    fields: { date_received: '' },
  },
];

/** A setting in which every code is taken as it stands. */
export const sampleSetting: ChecklistSetting = { calendar: englandAndWales, codes: new Map() };
