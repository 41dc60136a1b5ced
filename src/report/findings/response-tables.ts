import type { Response, ResponseByStratum } from '../../answers/cases/response.js';
import type { Table } from '../../format/table.js';
import { cellsOf, columnsOf, placed, type Placed } from '../analyses/layout.js';
import { methodNotes } from './method-notes.js';

/** `response.csv`: what became of the cases drawn, and in the restricted copy by stratum. */
export function responseTable(response: ResponseByStratum, byStratum: boolean): Table {
  const rows: readonly Row[] = [
    { stratum: 'All', ...response.overall },
    ...(byStratum ? response.byStratum : []),
  ];
  return {
    name: 'response',
    caption: byStratum ? 'Response, overall and by stratum' : 'Response',
    columns: columnsOf(layout),
    rows: rows.map((row) => cellsOf(layout, row)),
    notes: methodNotes.response,
  };
}

type Row = Response & { readonly stratum: string };

const layout: readonly Placed<Row>[] = [
  placed('stratum', 'Stratum', 'text', ({ stratum }) => stratum),
  placed('drawn', 'Drawn', 'count', ({ drawn }) => drawn),
  placed('reserves', 'Of them reserves', 'count', ({ reserves }) => reserves),
  placed('out_of_scope', 'Out of scope', 'count', ({ outOfScope }) => outOfScope),
  placed('eligible', 'Eligible', 'count', ({ eligible }) => eligible),
  placed('examined', 'Examined', 'count', ({ examined }) => examined),
  placed('incomplete', 'Of them with questions open', 'count', ({ incomplete }) => incomplete),
  placed('not_produced', 'Not produced', 'count', ({ notProduced }) => notProduced),
  placed('outstanding', 'Still to come', 'count', ({ outstanding }) => outstanding),
  placed('response_rate', 'Response rate', 'rate', ({ rate }) => rate ?? '[z]'),
];

/** `response-reasons.csv`: why cases were not examined, in the words given; restricted. */
export function responseReasonsTable({ byReason }: ResponseByStratum): Table {
  return {
    name: 'response-reasons',
    caption: 'Why cases were not examined',
    columns: [
      { name: 'status', label: 'Status', kind: 'text' },
      { name: 'reason', label: 'Reason, as given', kind: 'text' },
      { name: 'cases', label: 'Cases', kind: 'count' },
    ],
    rows: byReason.map(({ status, reason, cases }) => [status, reason, cases]),
    notes: [],
  };
}
