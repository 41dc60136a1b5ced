import type { Block } from '../../format/document.js';
import { readableNumber } from '../../format/numbers.js';
import type { AuditResult, EditionName, PackResult, QueryResult } from '../audit-result.js';
import { printedRows, unknownOf } from './compared-rows.js';
import { queryTitle } from './query-title.js';

/** A share from which on it must be said at the head that the group is not known. */
const muchUnknown = 0.1;
const significance = 0.05;

/** The most important of what was found, in sentences that the tables below bear out; none where nothing can be said. */
export function mainPointBlocks(pack: PackResult, edition: EditionName): readonly Block[] {
  const points = pack.audits.flatMap((audit) => pointsOf(audit, edition));
  if (points.length === 0) return [];
  return [
    { kind: 'heading', level: 2, id: 'main-points', text: 'Main points' },
    { kind: 'list', items: points },
  ];
}

function pointsOf(audit: AuditResult, edition: EditionName): readonly string[] {
  const found = audit.outcomes.flatMap((query) => comparisonPoint(query, edition));
  return [
    ...(audit.points?.[edition] ?? []),
    ...found.filter(({ apart }) => apart).map(({ text }) => text),
    ...found.filter(({ apart }) => !apart).map(({ text }) => text),
  ].map((text) => `${audit.title}. ${text}`);
}

interface Point {
  readonly text: string;
  /** A group differs by more than chance would usually explain. */
  readonly apart: boolean;
}

/** What a comparison found, where at least one group could be compared. */
function comparisonPoint(query: QueryResult, edition: EditionName): readonly Point[] {
  const rows = printedRows(query, edition);
  const finding = query.said[edition][0]?.charts[0]?.chart.finding;
  if (rows === null || finding === undefined) return [];
  const tested = rows.flatMap(({ pAdjusted }) => (typeof pAdjusted === 'number' ? pAdjusted : []));
  if (tested.length === 0) return [];
  const unknown = unknownOf(rows);
  const share = unknown === null ? 0 : unknown.notKnown / unknown.all;
  const caution =
    share < muchUnknown
      ? ''
      : ` For ${readableNumber(share, 'rate')} of those counted no single group is known.`;
  return [
    {
      text: `${queryTitle(query)}. ${finding}${caution}`,
      apart: tested.some((pValue) => pValue < significance),
    },
  ];
}
