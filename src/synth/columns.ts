import { britishDate } from '../frame/day-number.js';
import type { SynthAllegation, SynthCase, SynthSubject } from './case-model.js';
import { vocabulary } from './vocabulary.js';

/** All that one row of an export is made from. */
export interface RowSource {
  readonly reference: string;
  readonly force: string;
  readonly made: SynthCase;
  readonly allegation: SynthAllegation;
  /** Counted from 1 within the case. */
  readonly allegationNo: number;
  readonly subject: SynthSubject;
}

/** The columns of the canonical export in order; `complainant` marks those that a conduct matter lacks. */
export const columns: readonly {
  readonly header: string;
  readonly complainant?: true;
  readonly cell: (source: RowSource) => string;
}[] = [
  { header: 'Case Reference', cell: ({ reference }) => reference },
  { header: 'Allegation No', cell: ({ allegationNo }) => String(allegationNo) },
  { header: 'Subject ID', cell: ({ subject }) => subject.worker.id },
  { header: 'Force', cell: ({ force }) => force },
  { header: 'Case Type', cell: ({ made }) => made.caseType },
  { header: 'Handled By', cell: ({ made }) => made.handledBy },
  { header: 'Date Received', cell: ({ made }) => britishDate(made.timeline.received) },
  { header: 'Date Recorded', cell: ({ made }) => britishDate(made.timeline.recorded) },
  { header: 'Date Decided', cell: ({ made }) => britishDate(made.timeline.decided) },
  { header: 'Date Finalised', cell: ({ made }) => britishDate(made.timeline.finalised) },
  { header: 'Handling', cell: ({ made }) => made.handlingCell },
  { header: 'Allegation Category', cell: ({ allegation }) => allegation.category.cell },
  { header: 'Allegation Sub-category', cell: ({ allegation }) => allegation.subcategory },
  { header: 'Severity Assessment', cell: ({ allegation }) => allegation.severityCell },
  { header: 'Outcome', cell: ({ subject }) => subject.outcomeCell },
  { header: 'Officer Ethnicity', cell: ({ subject }) => subject.worker.ethnicity },
  { header: 'Officer Sex', cell: ({ subject }) => subject.worker.sex },
  { header: 'Officer Age Band', cell: ({ subject }) => subject.worker.ageBand },
  { header: 'Officer Rank Band', cell: ({ subject }) => subject.worker.rankBand },
  { header: 'Officer Length of Service', cell: ({ subject }) => subject.worker.serviceBand },
  { header: 'Worker Type', cell: ({ subject }) => vocabulary.workerType[subject.worker.type] },
  {
    header: 'Complainant Ethnicity',
    complainant: true,
    cell: ({ made }) => made.complainant?.ethnicity ?? '',
  },
  { header: 'Complainant Sex', complainant: true, cell: ({ made }) => made.complainant?.sex ?? '' },
  {
    header: 'Complainant Age Band',
    complainant: true,
    cell: ({ made }) => made.complainant?.ageBand ?? '',
  },
  { header: 'Summary', cell: ({ allegation }) => allegation.summary },
];
