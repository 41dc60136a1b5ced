import type { Block } from '../../format/document.js';
import type { Table } from '../../format/table.js';
import { heading, paragraph, table } from './blocks.js';
import { responseReasonsTable, responseTable } from './response-tables.js';
import type { Telling } from './telling.js';
import { count, counted, wholePercent } from './words.js';

/** How many of the cases drawn were examined, and why others were not. */
export function responseBlocks(telling: Telling): readonly Block[] {
  const { findings, context, restricted, noun } = telling;
  const { overall, byReason } = findings.response;
  const replacements = replacementsTable(telling);
  return [
    heading('response', 'Response'),
    paragraph(
      overall.rate === null
        ? `No ${noun} is eligible, so there is no response rate.`
        : `${count(overall.examined)} of ${counted(overall.eligible, noun)} that could be examined were examined (${wholePercent(overall.rate)}).`,
    ),
    table(responseTable(findings.response, restricted)),
    ...(restricted && byReason.length > 0 ? [table(responseReasonsTable(findings.response))] : []),
    ...(restricted && replacements.rows.length > 0 ? [table(replacements)] : []),
    ...(context.read.reserves.unreplaced.length === 0
      ? []
      : [
          paragraph(
            `${counted(context.read.reserves.unreplaced.length, 'case')} out of scope could not be replaced, as the reserves of the stratum are used up.`,
          ),
        ]),
  ];
}

/** `replacements.csv`: the reserves that came in, and for which case; restricted. */
export function replacementsTable({ context: { read } }: Telling): Table {
  return {
    name: 'replacements',
    caption: 'Reserves that came in',
    columns: [
      { name: 'unit_id', label: 'Reserve', kind: 'text' },
      { name: 'stratum', label: 'Stratum', kind: 'text' },
      { name: 'instead_of', label: 'Instead of', kind: 'text' },
      { name: 'reason', label: 'Why that one is out of scope', kind: 'text' },
      { name: 'rank', label: 'Rank', kind: 'count' },
    ],
    rows: read.reserves.inUse.map(({ unitId, stratum, rank, insteadOf, reason }) => [
      unitId,
      stratum,
      insteadOf,
      reason,
      rank,
    ]),
    notes: [],
  };
}
